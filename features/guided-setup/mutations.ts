import "server-only";
import { transaction } from "@/db/client";
import { activateChannel } from "@/features/channels/mutations";
import { listChannels } from "@/features/channels/queries";
import { allowDomain } from "@/features/cors-allowlist/mutations";
import { publishDeployment } from "@/features/deployment-versions/mutations";
import { switchDeployment } from "@/features/deployments/mutations";
import { getDeployment, listDeployments } from "@/features/deployments/queries";
import type { Actor } from "@/features/members/actor";
import { mayConfigure } from "@/features/members/permissions";
import { createQueue, editQueue } from "@/features/routing/queues/mutations";
import { getQueue, listQueues } from "@/features/routing/queues/queries";
import { AppError } from "@/lib/errors";
import { freeName } from "./free-name";
import { type MendInput, newQueue, type WebsiteChatInput } from "./input";
import { makeChat } from "./make-chat";
import { readFacts } from "./read-facts";

/** A queue, an active channel, a published deployment and its origins, or none of them. */
export async function setUpWebsiteChat(
  actor: Actor,
  { name, domain, answers }: WebsiteChatInput,
): Promise<{ deploymentId: string }> {
  mayConfigure(actor);
  return transaction(async () => {
    const queueId = answers === newQueue ? await makeQueue(actor, name) : answers;
    const channels = (await listChannels(actor)).map(({ developerName }) => developerName);
    const deployments = (await listDeployments(actor)).map(({ draft }) => draft.developerName);
    const { id } = await makeChat(actor, {
      type: "web",
      queueId: (await getQueue(actor, queueId)).id,
      channel: { label: name, developerName: freeName(name, "_Channel", channels) },
      deployment: { label: name, developerName: freeName(name, "", deployments) },
      domain,
      allowDomain: true,
    });
    return { deploymentId: id };
  });
}

async function makeQueue(actor: Actor, label: string): Promise<string> {
  const taken = (await listQueues(actor)).map(({ developerName }) => developerName);
  const { id } = await createQueue(actor, {
    label,
    developerName: freeName(label, "", taken),
    memberIds: [actor.id],
  });
  return id;
}

/** The one thing that a step of the guided setup found missing. */
export async function mendDeployment(
  actor: Actor,
  { deploymentId, mend }: MendInput,
): Promise<void> {
  mayConfigure(actor);
  await transaction(async () => {
    const state = await getDeployment(actor, deploymentId);
    const { draft, live } = state;
    switch (mend) {
      case "join_queue": {
        const { queue } = await readFacts(actor, state);
        if (!queue) throw new AppError("conflict", "The channel leads to no queue any more.");
        const { memberIds, ...shown } = await getQueue(actor, queue.id);
        await editQueue(actor, { ...shown, memberIds: [...memberIds, actor.id] });
        return;
      }
      case "activate":
        await activateChannel(actor, draft.channel.id);
        return;
      case "switch_on":
        await switchDeployment(actor, draft.id, true);
        return;
      case "allow_domain":
        await allowDomain(actor, draft.domain);
        return;
      case "publish":
        await publishDeployment(actor, {
          id: draft.id,
          revision: draft.revision,
          liveNumber: live?.number ?? null,
          note: "",
        });
    }
  });
}
