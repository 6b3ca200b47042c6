import type { Actor } from "@/features/members/actor";
import { aQueue } from "@/features/routing/queues/testing";
import type { ChannelInput } from "./input";
import { activateChannel, createChannel, routeChannelToQueue } from "./mutations";
import type { Channel } from "./queries";

export function aChannel(actor: Actor, overrides: Partial<ChannelInput> = {}): Promise<Channel> {
  return createChannel(actor, {
    channelType: "enhanced_chat",
    usedFor: "web",
    label: "Web",
    developerName: "Web",
    ...overrides,
  });
}

/** Routed to a new queue of the actor's, and active. */
export async function anActiveChannel(actor: Actor): Promise<Channel> {
  const queue = await aQueue(actor);
  const { id, revision } = await aChannel(actor);
  await routeChannelToQueue(actor, { id, revision, queueId: queue.id });
  return activateChannel(actor, id);
}
