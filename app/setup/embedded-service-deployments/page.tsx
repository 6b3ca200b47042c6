import type { Metadata } from "next";
import { listChannels } from "@/features/channels/queries";
import { listDeployments } from "@/features/deployments/queries";
import { requireAdmin } from "@/features/members/gate";
import { Deployments } from "./deployments";

export const metadata: Metadata = { title: "Embedded Service Deployments" };

export default async function EmbeddedServiceDeploymentsPage() {
  const actor = await requireAdmin();
  const deployments = await listDeployments(actor);
  const channels = await listChannels(actor);
  return (
    <Deployments
      organizationId={actor.organizationId}
      deployments={deployments.map(({ draft, live, liveChannel, changes }) => ({
        id: draft.id,
        label: draft.label,
        developerName: draft.developerName,
        deploymentType: draft.deploymentType,
        domain: draft.domain,
        enabled: draft.enabled,
        updatedAt: draft.updatedAt,
        liveNumber: live?.number ?? null,
        changes: changes.length,
        channelInactive: !liveChannel.active,
      }))}
      channels={channels.map(({ id, label, usedFor, active }) => ({ id, label, usedFor, active }))}
    />
  );
}
