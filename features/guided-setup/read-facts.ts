import "server-only";
import type { BrandingInput } from "@/features/branding/input";
import { brandingPart } from "@/features/branding/part";
import { getChannel, listChannels } from "@/features/channels/queries";
import { listPatterns } from "@/features/cors-allowlist/queries";
import { type DeploymentState, getDeploymentUses } from "@/features/deployments/queries";
import { findLastShown } from "@/features/diagnostics/queries";
import type { Actor } from "@/features/members/actor";
import { listQueues } from "@/features/routing/queues/queries";
import { env } from "@/lib/env";
import type { SetupFacts } from "./facts";

/** What the guided setup of a deployment is derived from; without one, what a first one could stand on. */
export async function readFacts(
  actor: Actor,
  state: DeploymentState | undefined,
): Promise<SetupFacts> {
  const patterns = await listPatterns(actor);
  const channelId = state?.liveChannel.id ?? (await listChannels(actor))[0]?.id;
  const channel = channelId === undefined ? null : await getChannel(actor, channelId);
  const queue = channel ? channel.queue : ((await listQueues(actor))[0] ?? null);
  if (!state) {
    return { deployment: null, channel, queue, patterns, seen: null, conversations: 0 };
  }
  const { draft, live, changes } = state;
  const { developerName, branding } = draft;
  const seen = await findLastShown(actor, { developerName, ownOrigin: env().FOYER_URL });
  const { conversations } = await getDeploymentUses(actor, draft.id);
  return {
    deployment: {
      id: draft.id,
      label: draft.label,
      deploymentType: draft.deploymentType,
      domain: draft.domain,
      enabled: draft.enabled,
      preChatEnabled: draft.preChat.enabled,
      liveVersion: live?.number ?? null,
      changes: changes.length,
      branded: isBranded(branding),
    },
    channel,
    queue,
    rep: channel?.rep ?? null,
    patterns,
    seen: seen ?? null,
    conversations,
  };
}

function isBranded(branding: BrandingInput): boolean {
  return JSON.stringify(branding) !== JSON.stringify(brandingPart.standard);
}
