import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { routingSteps } from "@/db/schema/routing-steps";
import type { Actor } from "@/features/members/actor";
import type { RoutingStep } from "../placement/decide";

export type TracedStep = RoutingStep & { at: Date };

/** Why a session went where it went, oldest first. */
export async function listRoutingSteps(actor: Actor, sessionId: string): Promise<TracedStep[]> {
  const rows = await db()
    .select()
    .from(routingSteps)
    .where(
      and(
        eq(routingSteps.organizationId, actor.organizationId),
        eq(routingSteps.sessionId, sessionId),
      ),
    )
    .orderBy(asc(routingSteps.id));
  return rows.map(({ reason, queueLabel, repName, waitedSeconds, at }) => ({
    reason,
    at,
    ...(queueLabel !== null && { queue: queueLabel }),
    ...(repName !== null && { rep: repName }),
    ...(waitedSeconds !== null && { waitedSeconds }),
  }));
}
