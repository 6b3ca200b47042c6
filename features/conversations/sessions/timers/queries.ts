import "server-only";
import { and, asc, desc, eq, gt, isNull, lte, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { automatedResponses } from "@/db/schema/automated-responses";
import { conversationEntries } from "@/db/schema/conversation-entries";
import { conversations } from "@/db/schema/conversations";
import { messagingChannels } from "@/db/schema/messaging-channels";
import { messagingSessions } from "@/db/schema/messaging-sessions";
import { readSessionSettings } from "@/features/channels/session/stored";
import type { Actor } from "@/features/members/actor";
import type { Rules } from "./next-step";

export type TimedSession = Awaited<ReturnType<typeof listDueSessions>>[number];

/** Sessions of all organizations whose timers may be due, longest due first. */
export async function listDueSessions(now: Date, limit: number) {
  return selectTimed(and(isNull(messagingSessions.endedAt), lte(messagingSessions.timerAt, now)))
    .orderBy(asc(messagingSessions.timerAt))
    .limit(limit);
}

/** The same with a lock held, when nobody else writes. */
export async function findTimedSession(actor: Actor, id: string) {
  const [found] = await selectTimed(
    and(
      isNull(messagingSessions.endedAt),
      eq(messagingSessions.organizationId, actor.organizationId),
      eq(messagingSessions.id, id),
    ),
  );
  return found;
}

/** With the moments that its log says; both lookups walk the index of one conversation. */
function selectTimed(which: SQL | undefined) {
  const message = (role: "EndUser" | "Agent") =>
    and(
      eq(conversationEntries.conversationId, messagingSessions.conversationId),
      eq(conversationEntries.entryType, "Message"),
      eq(conversationEntries.senderRole, role),
    );
  const { seq, transcriptedAt } = conversationEntries;
  const customer = db()
    .select({ seq: sql<number>`${seq}`.as("customer_seq"), at: transcriptedAt })
    .from(conversationEntries)
    .where(message("EndUser"))
    .orderBy(desc(seq))
    .limit(1)
    .as("customer");
  const reply = (name: string, order: SQL) =>
    db()
      .select({ at: transcriptedAt })
      .from(conversationEntries)
      .where(
        and(
          message("Agent"),
          gt(seq, sql`coalesce(${customer.seq}, 0)`),
          sql`${conversationEntries.payload} ->> 'messageReason' is null`,
        ),
      )
      .orderBy(order)
      .limit(1)
      .as(name);
  const first = reply("first_reply", asc(seq));
  const last = reply("last_reply", desc(seq));
  return db()
    .select({
      id: messagingSessions.id,
      organizationId: messagingSessions.organizationId,
      status: messagingSessions.status,
      startedAt: messagingSessions.startedAt,
      inactiveSince: messagingSessions.inactiveSince,
      customerSeenAt: messagingSessions.customerSeenAt,
      idleWarnedAt: messagingSessions.idleWarnedAt,
      lastCustomerAt: customer.at,
      firstReplyAt: first.at,
      lastReplyAt: last.at,
      conversation: {
        id: conversations.id,
        identifier: conversations.identifier,
        endUserId: conversations.endUserId,
        channelId: conversations.channelId,
      },
      channel: { label: messagingChannels.label, session: messagingChannels.session },
      idleWarningMinutes: automatedResponses.idleWarningAfter,
    })
    .from(messagingSessions)
    .innerJoin(conversations, eq(conversations.id, messagingSessions.conversationId))
    .innerJoin(messagingChannels, eq(messagingChannels.id, conversations.channelId))
    .leftJoin(
      automatedResponses,
      and(
        eq(automatedResponses.organizationId, messagingSessions.organizationId),
        eq(automatedResponses.channelId, conversations.channelId),
      ),
    )
    .leftJoinLateral(customer, sql`true`)
    .leftJoinLateral(first, sql`true`)
    .leftJoinLateral(last, sql`true`)
    .where(which)
    .$dynamic();
}

/** While the process was down customers could not show that they were there. */
const watchedSince = new Date();

export function rulesOf({ channel, idleWarningMinutes }: TimedSession): Rules {
  const settings = readSessionSettings(channel.session, channel.label);
  return { ...settings, idleWarningMinutes, watchedSince };
}
