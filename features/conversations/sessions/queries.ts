import "server-only";
import { and, asc, desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { conversations } from "@/db/schema/conversations";
import { messagingChannels } from "@/db/schema/messaging-channels";
import { messagingSessions } from "@/db/schema/messaging-sessions";
import { workItems } from "@/db/schema/work-items";
import type { SessionSettings } from "@/features/channels/session/settings";
import { readSessionSettings } from "@/features/channels/session/stored";
import type { Actor } from "@/features/members/actor";
import { AppError } from "@/lib/errors";

type Session = typeof messagingSessions.$inferSelect;

/** What an earlier session of the conversation was told, for the next one. */
export async function findLastSession(
  actor: Actor,
  conversationId: string,
): Promise<Session | undefined> {
  const [last] = await db()
    .select()
    .from(messagingSessions)
    .where(
      and(
        eq(messagingSessions.organizationId, actor.organizationId),
        eq(messagingSessions.conversationId, conversationId),
      ),
    )
    .orderBy(desc(messagingSessions.startedAt), desc(messagingSessions.id))
    .limit(1);
  return last;
}

export async function findByWorkItem(actor: Actor, workItemId: string) {
  const [found] = await selectWork().where(
    and(eq(workItems.organizationId, actor.organizationId), eq(workItems.id, workItemId)),
  );
  return found;
}

export async function findAccepted(actor: Actor, sessionId: string) {
  const [found] = await selectWork().where(
    and(
      eq(workItems.organizationId, actor.organizationId),
      eq(workItems.sessionId, sessionId),
      eq(workItems.memberId, actor.id),
    ),
  );
  return found;
}

/** In the order in which their end users' rows are locked. */
export async function listAcceptedBy(actor: Actor, memberId: string) {
  return selectWork()
    .where(
      and(
        eq(workItems.organizationId, actor.organizationId),
        eq(workItems.memberId, memberId),
        eq(workItems.status, "accepted"),
      ),
    )
    .orderBy(asc(conversations.endUserId), asc(workItems.id));
}

function selectWork() {
  return db()
    .select({
      workItemId: workItems.id,
      conversation: conversations,
      session: messagingSessions,
      channel: messagingChannels,
    })
    .from(workItems)
    .innerJoin(messagingSessions, eq(messagingSessions.id, workItems.sessionId))
    .innerJoin(conversations, eq(conversations.id, messagingSessions.conversationId))
    .innerJoin(messagingChannels, eq(messagingChannels.id, conversations.channelId));
}

export function unknownChat(): AppError {
  return new AppError("not_found", "This chat does not exist.");
}

/** What a session needs to know of the channel it runs on. */
export async function getChannelOfSession(
  actor: Actor,
  channelId: string,
): Promise<{ addressIdentifier: string; settings: SessionSettings }> {
  const [channel] = await db()
    .select({
      label: messagingChannels.label,
      addressIdentifier: messagingChannels.addressIdentifier,
      session: messagingChannels.session,
    })
    .from(messagingChannels)
    .where(
      and(
        eq(messagingChannels.organizationId, actor.organizationId),
        eq(messagingChannels.id, channelId),
      ),
    );
  if (!channel) throw new Error(`Channel ${channelId} does not exist`);
  const { label, addressIdentifier, session } = channel;
  return { addressIdentifier, settings: readSessionSettings(session, label) };
}
