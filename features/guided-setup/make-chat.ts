import "server-only";
import { activateChannel, createChannel, routeChannelToQueue } from "@/features/channels/mutations";
import type { Channel } from "@/features/channels/queries";
import { publishDeployment } from "@/features/deployment-versions/mutations";
import type { DeploymentDraft } from "@/features/deployments/draft";
import { createDeployment } from "@/features/deployments/mutations";
import type { Actor } from "@/features/members/actor";
import type { DeploymentType } from "@/protocol/channel";

type Names = { label: string; developerName: string };

type Chat = {
  type: DeploymentType;
  queueId: string;
  channel: Names;
  deployment: Names;
  /** Empty but for Web. */
  domain: string;
  allowDomain: boolean;
};

/**
 * An active channel that leads to the queue, and a deployment on it, published
 * after `edit` has changed its draft. Call it in a transaction.
 */
export async function makeChat(
  actor: Actor,
  { type, queueId, channel: channelNames, deployment, domain, allowDomain }: Chat,
  edit: (draft: DeploymentDraft, channel: Channel) => Promise<DeploymentDraft> = async (draft) =>
    draft,
): Promise<DeploymentDraft> {
  const channel = await createChannel(actor, {
    channelType: "enhanced_chat",
    usedFor: type,
    ...channelNames,
  });
  const { id, revision } = channel;
  await routeChannelToQueue(actor, { id, revision, queueId });
  const active = await activateChannel(actor, id);
  const made = await createDeployment(actor, {
    ...deployment,
    deploymentType: type,
    domain,
    allowDomain,
    channelId: id,
  });
  const draft = await edit(made, active);
  await publishDeployment(actor, {
    id: draft.id,
    revision: draft.revision,
    liveNumber: null,
    note: "",
  });
  return draft;
}
