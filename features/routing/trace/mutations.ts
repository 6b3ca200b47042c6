import "server-only";
import { db } from "@/db/client";
import { routingSteps } from "@/db/schema/routing-steps";
import type { Actor } from "@/features/members/actor";
import type { RoutingStep } from "../placement/decide";

/** Writes down why a session went where it went, in the order in which it was decided. */
export async function traceRouting(
  actor: Actor,
  sessionId: string,
  steps: readonly RoutingStep[],
): Promise<void> {
  if (steps.length === 0) return;
  const { organizationId } = actor;
  await db()
    .insert(routingSteps)
    .values(
      steps.map(({ reason, queue, rep, waitedSeconds }) => ({
        organizationId,
        sessionId,
        reason,
        queueLabel: queue ?? null,
        repName: rep ?? null,
        waitedSeconds: waitedSeconds ?? null,
      })),
    );
}
