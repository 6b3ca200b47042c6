import "server-only";
import { and, eq, isNotNull, lte, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { conversations } from "@/db/schema/conversations";
import { messagingChannels } from "@/db/schema/messaging-channels";
import { messagingSessions } from "@/db/schema/messaging-sessions";
import { queues } from "@/db/schema/queues";
import { workItems } from "@/db/schema/work-items";
import type { Actor } from "@/features/members/actor";
import { findRepStanding } from "@/features/routing/presence/queries";
import { readRoutingSettings } from "../stored";
import type { RoutingPlan } from "./decide";

const fallbackQueues = alias(queues, "fallback_queues");

/** How a channel routes, with whether its rep could see a chat now. */
export async function readRoutingPlan(actor: Actor, channelId: string): Promise<RoutingPlan> {
  const [found] = await db()
    .select({
      channel: messagingChannels,
      queue: { id: queues.id, label: queues.label },
      fallbackQueue: { id: fallbackQueues.id, label: fallbackQueues.label },
    })
    .from(messagingChannels)
    .leftJoin(queues, eq(queues.id, messagingChannels.queueId))
    .leftJoin(fallbackQueues, eq(fallbackQueues.id, messagingChannels.fallbackQueueId))
    .where(
      and(
        eq(messagingChannels.organizationId, actor.organizationId),
        eq(messagingChannels.id, channelId),
      ),
    );
  if (!found) throw new Error(`Channel ${channelId} does not exist`);
  const { channel, queue, fallbackQueue } = found;
  return {
    routingType: channel.routingType,
    queue,
    fallbackQueue,
    rep: channel.repId === null ? null : await findRepStanding(actor, channel.repId),
    settings: readRoutingSettings(channel.routing, channel.label),
  };
}

export type DueWait = { organizationId: string; workItemId: string; endUserId: string };

/** Waits that have to be looked at, the longest due first. Ids of all organizations: for the worker alone. */
export async function listDueWaits(now: Date, limit: number): Promise<DueWait[]> {
  return db()
    .select({
      organizationId: workItems.organizationId,
      workItemId: workItems.id,
      endUserId: conversations.endUserId,
    })
    .from(workItems)
    .innerJoin(messagingSessions, eq(messagingSessions.id, workItems.sessionId))
    .innerJoin(conversations, eq(conversations.id, messagingSessions.conversationId))
    .where(
      and(eq(workItems.status, "waiting"), isNotNull(workItems.dueAt), lte(workItems.dueAt, now)),
    )
    .orderBy(workItems.dueAt)
    .limit(limit);
}

/**
 * A wait that is due, its row locked: undefined when it was accepted, closed or seen to meanwhile,
 * by this node or another. Lock its end user first.
 */
export async function lockDueWait(
  actor: Actor,
  { workItemId, now }: { workItemId: string; now: Date },
) {
  const [locked] = await db()
    .select({
      sessionId: workItems.sessionId,
      queueId: workItems.queueId,
      offeredTo: workItems.offeredTo,
      waitingSince: workItems.waitingSince,
      overdueAt: workItems.overdueAt,
    })
    .from(workItems)
    .where(
      and(
        eq(workItems.organizationId, actor.organizationId),
        eq(workItems.id, workItemId),
        eq(workItems.status, "waiting"),
        lte(workItems.dueAt, now),
      ),
    )
    .for("update");
  if (!locked) return undefined;
  const [conversation] = await db()
    .select({
      id: conversations.id,
      identifier: conversations.identifier,
      endUserId: conversations.endUserId,
      channelId: conversations.channelId,
    })
    .from(messagingSessions)
    .innerJoin(conversations, eq(conversations.id, messagingSessions.conversationId))
    .where(eq(messagingSessions.id, locked.sessionId));
  if (!conversation) throw new Error(`Session ${locked.sessionId} has no conversation`);
  return { wait: { ...locked, workItemId, channelId: conversation.channelId }, conversation };
}

/** What waits now in a channel, whatever its place. */
export async function listWaitsOf(actor: Actor, channelId: string) {
  return db()
    .select({
      id: workItems.id,
      queueId: workItems.queueId,
      offeredTo: workItems.offeredTo,
      waitingSince: workItems.waitingSince,
      overdueAt: workItems.overdueAt,
      dueAt: workItems.dueAt,
    })
    .from(workItems)
    .innerJoin(messagingSessions, eq(messagingSessions.id, workItems.sessionId))
    .innerJoin(conversations, eq(conversations.id, messagingSessions.conversationId))
    .where(
      and(
        eq(workItems.organizationId, actor.organizationId),
        eq(workItems.status, "waiting"),
        eq(conversations.channelId, channelId),
      ),
    );
}

/** Waits shorter or longer than these say nothing useful to somebody who stands in line. */
const [shortest, longest] = [60, 3600];
/** Fewer waits than these are chance. */
const enough = 3;

/**
 * How long the next customer will wait, in seconds: the median of a queue's waits in the last hour,
 * else of the last day. Null while too few are known.
 */
export async function estimateWait(actor: Actor, queueId: string): Promise<number | null> {
  const waited = sql`extract(epoch from ${workItems.acceptedAt} - ${workItems.waitingSince})`;
  const median = sql`percentile_cont(0.5) within group (order by ${waited})`;
  const lastHour = sql`filter (where ${workItems.acceptedAt} > now() - interval '1 hour')`;
  const [found] = await db()
    .select({
      hour: sql<number | null>`${median} ${lastHour}`.mapWith(Number),
      ofHour: sql<number>`count(*) ${lastHour}`.mapWith(Number),
      day: sql<number | null>`${median}`.mapWith(Number),
      ofDay: sql<number>`count(*)`.mapWith(Number),
    })
    .from(workItems)
    .where(
      and(
        eq(workItems.organizationId, actor.organizationId),
        eq(workItems.queueId, queueId),
        sql`${workItems.acceptedAt} > now() - interval '1 day'`,
      ),
    );
  if (!found) return null;
  const { hour, ofHour, day, ofDay } = found;
  if (ofHour >= enough && hour !== null) return bounded(hour);
  return ofDay >= enough && day !== null ? bounded(day) : null;
}

function bounded(seconds: number): number {
  return Math.round(Math.min(longest, Math.max(shortest, seconds)));
}
