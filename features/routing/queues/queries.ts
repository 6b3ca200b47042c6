import "server-only";
import { and, asc, count, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { members } from "@/db/schema/members";
import { messagingChannels } from "@/db/schema/messaging-channels";
import { queueMembers } from "@/db/schema/queue-members";
import { queues } from "@/db/schema/queues";
import { workItems } from "@/db/schema/work-items";
import type { Actor } from "@/features/members/actor";
import { AppError } from "@/lib/errors";

export type Queue = typeof queues.$inferSelect & { memberIds: string[] };
export type QueueListed = Awaited<ReturnType<typeof listQueues>>[number];
export type QueueUses = Awaited<ReturnType<typeof getQueueUses>>;

/** `memberCount` counts those whose access is on: nobody else can answer. */
export async function listQueues(actor: Actor) {
  return db()
    .select({
      id: queues.id,
      label: queues.label,
      developerName: queues.developerName,
      updatedAt: queues.updatedAt,
      memberCount: count(members.id),
    })
    .from(queues)
    .leftJoin(queueMembers, eq(queueMembers.queueId, queues.id))
    .leftJoin(members, and(eq(members.id, queueMembers.memberId), isNull(members.disabledAt)))
    .where(eq(queues.organizationId, actor.organizationId))
    .groupBy(queues.id)
    .orderBy(asc(sql`lower(${queues.label})`));
}

export async function getQueue(actor: Actor, id: string): Promise<Queue> {
  const [queue] = await db()
    .select()
    .from(queues)
    .where(and(eq(queues.organizationId, actor.organizationId), eq(queues.id, id)));
  if (!queue) throw new AppError("not_found", "This queue does not exist.");
  const chosen = await db()
    .select({ memberId: queueMembers.memberId })
    .from(queueMembers)
    .where(eq(queueMembers.queueId, queue.id))
    .orderBy(asc(queueMembers.memberId));
  return { ...queue, memberIds: chosen.map(({ memberId }) => memberId) };
}

/** What stands on a queue, and so is in the way of deleting it. */
export async function getQueueUses(actor: Actor, id: string) {
  const channels = await db()
    .select({ id: messagingChannels.id, label: messagingChannels.label })
    .from(messagingChannels)
    .where(
      and(
        eq(messagingChannels.organizationId, actor.organizationId),
        or(eq(messagingChannels.queueId, id), eq(messagingChannels.fallbackQueueId, id)),
      ),
    )
    .orderBy(asc(messagingChannels.label));
  const [work] = await db()
    .select({
      items: count(),
      open: sql<number>`count(*) filter (where ${workItems.status} <> 'closed')`.mapWith(Number),
    })
    .from(workItems)
    .where(and(eq(workItems.organizationId, actor.organizationId), eq(workItems.queueId, id)));
  return { channels, chats: work?.items ?? 0, openChats: work?.open ?? 0 };
}

/** Which of the ids are team members of the actor's organization. */
export async function listKnownMemberIds(actor: Actor, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const known = await db()
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.organizationId, actor.organizationId), inArray(members.id, ids)));
  return known.map(({ id }) => id);
}
