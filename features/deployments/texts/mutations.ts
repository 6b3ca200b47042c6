import "server-only";
import { transaction } from "@/db/client";
import type { Actor } from "@/features/members/actor";
import { mayConfigure } from "@/features/members/permissions";
import { languageName } from "@/features/texts/language-name";
import { faultOf, rowsOf } from "@/features/texts/rows";
import { ownTextsIn } from "@/features/texts/translate";
import { AppError } from "@/lib/errors";
import type { PublishedTexts } from "@/protocol/embedded-service-config";
import { compileDeployment } from "../compile";
import type { DeploymentDraft } from "../draft";
import type { DraftShown } from "../input";
import { savePart } from "../mutations";
import { getDraft } from "../queries";

/** Languages and own wording of the draft; what would reach customers broken is refused. */
export async function saveTexts(
  actor: Actor,
  shown: DraftShown,
  texts: PublishedTexts,
): Promise<DeploymentDraft> {
  mayConfigure(actor);
  return transaction(async () => {
    const fault = firstFault(await getDraft(actor, shown.id), texts);
    if (fault) throw new AppError("invalid", fault);
    return savePart(actor, shown, "texts", texts);
  });
}

function firstFault(draft: DeploymentDraft, texts: PublishedTexts): string | undefined {
  const own = ownTextsIn(compileDeployment(draft));
  const rows = rowsOf(own, [texts.standard, ...texts.languages]);
  for (const [language, table] of Object.entries(texts.overrides)) {
    for (const row of rows) {
      const text = table[row.key];
      const fault = text === undefined ? undefined : faultOf(row, text);
      if (fault) return `${languageName(language)}, ${row.key}: ${fault}`;
    }
  }
  return undefined;
}
