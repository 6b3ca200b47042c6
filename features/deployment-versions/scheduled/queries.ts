import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { scheduledPublishes } from "@/db/schema/scheduled-publishes";
import type { Actor } from "@/features/members/actor";

export type ScheduledPublish = NonNullable<Awaited<ReturnType<typeof findScheduledPublish>>>;

/** What waits to go live by itself. */
export async function findScheduledPublish(actor: Actor, deploymentId: string) {
  const [found] = await db()
    .select({
      id: scheduledPublishes.id,
      note: scheduledPublishes.note,
      authorName: scheduledPublishes.authorName,
      publishAt: scheduledPublishes.publishAt,
    })
    .from(scheduledPublishes)
    .where(
      and(
        eq(scheduledPublishes.organizationId, actor.organizationId),
        eq(scheduledPublishes.deploymentId, deploymentId),
      ),
    );
  return found;
}
