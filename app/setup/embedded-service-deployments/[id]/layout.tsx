import type { Metadata } from "next";
import { servedAttachments } from "@/features/channels/attachments/settings";
import { DeploymentRecord } from "@/features/deployments/components/deployment-record";
import { PreviewSurroundings } from "@/features/deployments/components/preview/preview-surroundings";
import { getLiveAttachments } from "@/features/deployments/live";
import { getDeployment, getDeploymentUses } from "@/features/deployments/queries";
import { HeaderState } from "@/features/diagnostics/components/header-state";
import { diagnose } from "@/features/diagnostics/doctor";
import { requireAdmin } from "@/features/members/gate";
import { ownTexts } from "@/features/texts/own-texts";
import { resolveWording } from "@/features/texts/resolve";
import { orNotFound } from "@/lib/or-not-found";

type Props = LayoutProps<"/setup/embedded-service-deployments/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { draft } = await orNotFound(getDeployment(await requireAdmin(), (await params).id));
  return { title: draft.label };
}

export default async function DeploymentLayout({ params, children }: Props) {
  const actor = await requireAdmin();
  const state = await orNotFound(getDeployment(actor, (await params).id));
  const { draft, live, changes } = state;
  const { conversations } = await getDeploymentUses(actor, draft.id);
  const { id, label, developerName, deploymentType, domain, enabled } = draft;
  const files = await getLiveAttachments(actor.organizationId, draft.channel.id);
  return (
    <DeploymentRecord
      organizationId={actor.organizationId}
      deployment={{
        ...{ id, label, developerName, deploymentType, domain, enabled },
        liveNumber: live?.number ?? null,
        changes: changes.length,
      }}
      conversations={conversations}
      state={
        <HeaderState
          organizationId={actor.organizationId}
          deploymentId={id}
          showing={await diagnose(actor, state)}
        />
      }
    >
      <PreviewSurroundings
        attachments={servedAttachments(files)}
        wording={resolveWording(draft.texts.standard, draft.texts, ownTexts)}
      >
        {children}
      </PreviewSurroundings>
    </DeploymentRecord>
  );
}
