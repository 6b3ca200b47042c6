import "server-only";
import type { Actor } from "@/features/members/actor";
import { countAvailableReps } from "@/features/routing/presence/queries";
import { moveWait, offerSession, rescheduleWait } from "@/features/routing/work-items/mutations";
import { traceRouting } from "../trace/mutations";
import {
  decideFallback,
  decidePlace,
  inLine,
  type Place,
  type RoutingPlan,
  type RoutingStep,
} from "./decide";
import { nextLook, type Wait } from "./due";
import { estimateWait, listWaitsOf, readRoutingPlan } from "./queries";

/** Where a session stands now, as its customer hears it. */
export type Placed = {
  workItemId: string | null;
  place: Place | null;
  /** Reps there who would get a chat now. */
  available: number;
  estimatedWait: { requested: boolean; seconds: number | null };
};

/** A session that waits: its work item, and the channel whose routing holds for it. */
export type Waiting = Wait & { workItemId: string; sessionId: string; channelId: string };

/** Where a new session goes. Everything that moves one later is here too, so that there is one answer. */
export async function placeSession(
  actor: Actor,
  { sessionId, channelId }: { sessionId: string; channelId: string },
): Promise<Placed> {
  const plan = await readRoutingPlan(actor, channelId);
  const { place, steps } = decidePlace(plan);
  if (!place) return standing(actor, plan, { sessionId, workItemId: null, place, steps });
  const dueAt = nextLook({ ...place, waitingSince: new Date(), overdueAt: null }, plan);
  const workItemId = await offerSession(actor, { sessionId, place, dueAt });
  return standing(actor, plan, { sessionId, workItemId, place, steps });
}

/** Its rep cannot go on: back where it stood in line, or wherever its channel leads without that rep. */
export async function placeAgain(
  actor: Actor,
  { waiting, repName }: { waiting: Waiting; repName: string },
): Promise<Placed> {
  const { workItemId, sessionId, queueId, offeredTo, channelId } = waiting;
  const plan = await readRoutingPlan(actor, channelId);
  const decided = queueId ? { place: inLine(queueId), steps: [] } : decidePlace(plan);
  const place = decided.place ?? { queueId, offeredTo };
  const dueAt = nextLook({ ...waiting, ...place }, plan);
  await moveWait(actor, workItemId, { ...place, dueAt });
  const steps: RoutingStep[] = [{ reason: "rep_left", rep: repName }, ...decided.steps];
  return standing(actor, plan, { sessionId, workItemId, place, steps });
}

/** On to the fallback queue, where there is one; undefined when it stays where it is. */
export async function placeInFallback(
  actor: Actor,
  {
    waiting,
    plan,
    why,
    overdueAt,
  }: { waiting: Waiting; plan: RoutingPlan; why: RoutingStep; overdueAt: Date | null },
): Promise<Placed | undefined> {
  const { workItemId, sessionId } = waiting;
  const { place, steps } = decideFallback(plan);
  if (!place || place.queueId === waiting.queueId) {
    await traceRouting(actor, sessionId, [why, ...(place ? [] : steps)]);
    await rescheduleWait(actor, workItemId, {
      overdueAt,
      dueAt: nextLook({ ...waiting, overdueAt }, plan),
    });
    return undefined;
  }
  const dueAt = nextLook({ ...waiting, ...place, overdueAt }, plan);
  await moveWait(actor, workItemId, { ...place, dueAt, overdueAt });
  return standing(actor, plan, { sessionId, workItemId, place, steps: [why, ...steps] });
}

/** A channel's routing changed: what waits is looked at by the new rules. */
export async function rescheduleWaits(actor: Actor, channelId: string): Promise<void> {
  const plan = await readRoutingPlan(actor, channelId);
  for (const wait of await listWaitsOf(actor, channelId)) {
    const dueAt = nextLook(wait, plan);
    if (dueAt?.getTime() === wait.dueAt?.getTime()) continue;
    await rescheduleWait(actor, wait.id, { dueAt });
  }
}

async function standing(
  actor: Actor,
  plan: RoutingPlan,
  placed: {
    sessionId: string;
    workItemId: string | null;
    place: Place | null;
    steps: RoutingStep[];
  },
): Promise<Placed> {
  const { sessionId, workItemId, place, steps } = placed;
  const available = await countAvailableAt(actor, plan, place);
  const nobody = place?.queueId && available === 0;
  await traceRouting(actor, sessionId, [
    ...steps,
    ...(nobody ? [{ reason: "nobody_available" } as const] : []),
  ]);
  const requested = plan.settings.estimatedWait;
  const seconds =
    requested && available > 0 && place?.queueId ? await estimateWait(actor, place.queueId) : null;
  return { workItemId, place, available, estimatedWait: { requested, seconds } };
}

async function countAvailableAt(
  actor: Actor,
  { rep }: RoutingPlan,
  place: Place | null,
): Promise<number> {
  if (!place) return 0;
  if (place.queueId) return countAvailableReps(actor, place.queueId);
  return rep?.id === place.offeredTo && rep.standing === "available" ? 1 : 0;
}
