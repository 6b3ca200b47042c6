import "server-only";
import { transaction } from "@/db/client";
import { type Actor, systemActor } from "@/features/members/actor";
import type { RoutingPlan } from "@/features/routing/placement/decide";
import { nextLook, whatIsDue } from "@/features/routing/placement/due";
import { placeInFallback, type Waiting } from "@/features/routing/placement/mutations";
import {
  type DueWait,
  listDueWaits,
  lockDueWait,
  readRoutingPlan,
} from "@/features/routing/placement/queries";
import { traceRouting } from "@/features/routing/trace/mutations";
import { rescheduleWait } from "@/features/routing/work-items/mutations";
import { newId } from "@/lib/ids";
import { log } from "@/lib/log";
import type { RepStanding, RoutingReason } from "@/protocol/routing";
import { appendEntry, lockEndUser } from "../entries/mutations";
import { automatedName, messagePayload, textMessage } from "../entries/payloads";
import { announceRouting } from "../sessions/announcing/mutations";
import { endOpenSession } from "../sessions/ending/mutations";

type Found = NonNullable<Awaited<ReturnType<typeof lockDueWait>>>;
type Overdue = {
  waiting: Waiting;
  conversation: Found["conversation"];
  plan: RoutingPlan;
  now: Date;
};

/** Waits seen to in one turn; the others follow in the next. */
const atOnce = 200;

/**
 * Sees to every wait whose time has come. Any node may do it at any moment: each wait is taken
 * under its end user's lock, and only while it is still due.
 */
export async function seeToWaits(now = new Date()): Promise<void> {
  for (const due of await listDueWaits(now, atOnce)) {
    await seeToWait(due, now).catch(async (error: unknown) => {
      log().error({ err: error, workItem: due.workItemId }, "A wait could not be seen to");
      // Others wait behind it.
      const actor = systemActor(due.organizationId, "routing");
      const dueAt = new Date(now.getTime() + 60_000);
      await rescheduleWait(actor, due.workItemId, { dueAt });
    });
  }
}

async function seeToWait(due: DueWait, now: Date): Promise<void> {
  const actor = systemActor(due.organizationId, "routing");
  await transaction(async () => {
    await lockEndUser(actor, due.endUserId);
    const found = await lockDueWait(actor, { workItemId: due.workItemId, now });
    if (!found) return;
    const { wait: waiting, conversation } = found;
    const plan = await readRoutingPlan(actor, waiting.channelId);
    switch (whatIsDue(waiting, plan, now)) {
      case "pass_over":
        return passOver(actor, { waiting, conversation, plan, now });
      case "overdue":
        return endWait(actor, { waiting, conversation, plan, now });
      case null:
        return rescheduleWait(actor, waiting.workItemId, { dueAt: nextLook(waiting, plan) });
    }
  });
}

const passedOver = {
  available: "rep_silent",
  busy: "rep_silent",
  offline: "rep_offline",
  disabled: "rep_disabled",
} as const satisfies Record<RepStanding, RoutingReason>;

/** The rep did not accept in time, or has gone. */
async function passOver(
  actor: Actor,
  { waiting, conversation, plan, now }: Overdue,
): Promise<void> {
  const rep = plan.rep?.id === waiting.offeredTo ? plan.rep : null;
  const why = {
    reason: passedOver[rep?.standing ?? "available"],
    rep: rep?.name ?? "The rep",
    waitedSeconds: secondsWaited(waiting, now),
  };
  const { overdueAt } = waiting;
  const placed = await placeInFallback(actor, { waiting, plan, why, overdueAt });
  if (placed) await announceRouting(actor, conversation, { routingType: "Transfer", ...placed });
}

/** The longest wait is over: what the channel says then happens, once. */
async function endWait(actor: Actor, overdue: Overdue): Promise<void> {
  const { waiting, conversation, plan, now } = overdue;
  const why = { reason: "waited_too_long", waitedSeconds: secondsWaited(waiting, now) } as const;
  const { sessionId, workItemId } = waiting;
  switch (plan.settings.afterWait) {
    case "reroute": {
      const placed = await placeInFallback(actor, { waiting, plan, why, overdueAt: now });
      if (!placed) return;
      return announceRouting(actor, conversation, { routingType: "Transfer", ...placed });
    }
    case "message": {
      await sendWaitMessage(actor, overdue);
      await traceRouting(actor, sessionId, [why, { reason: "message_sent" }]);
      const dueAt = nextLook({ ...waiting, overdueAt: now }, plan);
      return rescheduleWait(actor, workItemId, { overdueAt: now, dueAt });
    }
    case "end": {
      await sendWaitMessage(actor, overdue);
      await traceRouting(actor, sessionId, [why, { reason: "session_ended" }]);
      const ending = { endedBy: "system", endReason: "waited_too_long" } as const;
      return endOpenSession(actor, conversation, ending, sessionId);
    }
  }
}

async function sendWaitMessage(actor: Actor, { conversation, plan }: Overdue): Promise<void> {
  const message = textMessage(newId(), plan.settings.waitMessage);
  await appendEntry(
    actor,
    { endUserId: conversation.endUserId, conversationId: conversation.id },
    { payload: messagePayload(message, "AutomatedResponse"), senderDisplayName: automatedName },
  );
}

function secondsWaited({ waitingSince }: Waiting, now: Date): number {
  return Math.max(0, Math.round((now.getTime() - waitingSince.getTime()) / 1000));
}
