import type { Actor } from "@/features/members/actor";
import type { QueueInput } from "./input";
import { createQueue } from "./mutations";
import type { Queue } from "./queries";

/** A queue whose only member is the actor, unless told otherwise. */
export function aQueue(actor: Actor, overrides: Partial<QueueInput> = {}): Promise<Queue> {
  return createQueue(actor, {
    label: "Support",
    developerName: "Support",
    memberIds: [actor.id],
    ...overrides,
  });
}
