import "server-only";
import { and, count, eq, inArray, or } from "drizzle-orm";
import { db } from "@/db/client";
import { workItems } from "@/db/schema/work-items";
import type { Actor } from "@/features/members/actor";
import { countAvailableReps } from "@/features/routing/presence/queries";
import type { RoutingPlan } from "../placement/decide";
import type { Staffing } from "./rule";

/** Who is there for a channel's next chat, and how many wait before it. */
export async function readStaffing(actor: Actor, plan: RoutingPlan): Promise<Staffing> {
  const { routingType, rep, queue, fallbackQueue } = plan;
  if (routingType === "queue") {
    return {
      available: queue ? await countAvailableReps(actor, queue.id) : 0,
      waiting: await countWaiting(actor, queue ? [queue.id] : [], null),
    };
  }
  const ofRep = rep?.standing === "available" ? 1 : 0;
  const ofQueue = fallbackQueue ? await countAvailableReps(actor, fallbackQueue.id) : 0;
  const queueIds = fallbackQueue ? [fallbackQueue.id] : [];
  return {
    available: ofRep + ofQueue,
    waiting: await countWaiting(actor, queueIds, rep?.id ?? null),
  };
}

async function countWaiting(
  actor: Actor,
  queueIds: string[],
  offeredTo: string | null,
): Promise<number> {
  const [found] = await db()
    .select({ waiting: count() })
    .from(workItems)
    .where(
      and(
        eq(workItems.organizationId, actor.organizationId),
        eq(workItems.status, "waiting"),
        or(
          inArray(workItems.queueId, queueIds),
          offeredTo === null ? undefined : eq(workItems.offeredTo, offeredTo),
        ),
      ),
    );
  return found?.waiting ?? 0;
}
