import "server-only";
import { getBusinessHours, getDeploymentHours } from "@/features/business-hours/queries";
import { compileDeployment } from "@/features/deployments/compile";
import type { DeploymentDraft } from "@/features/deployments/draft";
import type { DeploymentState } from "@/features/deployments/queries";
import type { Actor } from "@/features/members/actor";
import { coverageOf } from "@/features/texts/cells";
import { languageName } from "@/features/texts/language-name";
import { ownTexts } from "@/features/texts/own-texts";
import { rowsOf } from "@/features/texts/rows";
import { withStandards } from "@/features/texts/standards";
import { ownTextsIn } from "@/features/texts/translate";
import { getChannelVerification } from "@/features/user-verification/channel/queries";
import type { FurtherFacts } from "./facts";

/** What a deployment makes use of beyond the eight steps. */
export async function readFurther(
  actor: Actor,
  { draft, liveChannel }: DeploymentState,
): Promise<FurtherFacts> {
  const { businessHoursId } = await getDeploymentHours(actor, draft.id);
  const hours = businessHoursId === null ? null : await getBusinessHours(actor, businessHoursId);
  const { verificationMode } = await getChannelVerification(actor, liveChannel.id);
  return {
    deployment: { id: draft.id, deploymentType: draft.deploymentType },
    channelId: liveChannel.id,
    hours: hours?.label ?? null,
    languages: coverageIn(draft),
    verification: verificationMode,
    invitations: {
      active: draft.invitations.filter(({ active }) => active).length,
      all: draft.invitations.length,
    },
  };
}

function coverageIn(draft: DeploymentDraft): FurtherFacts["languages"] {
  const { standard, languages } = draft.texts;
  const written = ownTextsIn(compileDeployment(draft));
  const rows = rowsOf(written, [standard, ...languages]);
  const own = withStandards(ownTexts, written);
  return languages.map((language) => ({
    name: languageName(language),
    coverage: coverageOf(rows, language, draft.texts, own),
  }));
}
