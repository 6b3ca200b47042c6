import "server-only";
import { and, desc, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { conversationParticipants } from "@/db/schema/conversation-participants";
import { conversations } from "@/db/schema/conversations";
import { embeddedServiceDeployments } from "@/db/schema/embedded-service-deployments";
import { messagingChannels } from "@/db/schema/messaging-channels";
import { messagingSessions } from "@/db/schema/messaging-sessions";
import { messagingUsers } from "@/db/schema/messaging-users";
import { queues } from "@/db/schema/queues";
import { workItems } from "@/db/schema/work-items";
import type { Actor } from "@/features/members/actor";

/** A session in which something is said, with what can be said of it. */
export type SpokenIn = NonNullable<Awaited<ReturnType<typeof findOpenSession>>>;

export async function findOpenSession(actor: Actor, conversationId: string) {
  const [found] = await db()
    .select({
      session: messagingSessions,
      conversation: conversations,
      user: messagingUsers,
      channelLabel: messagingChannels.label,
      deploymentName: embeddedServiceDeployments.developerName,
      queueLabel: queues.label,
    })
    .from(messagingSessions)
    .innerJoin(conversations, eq(conversations.id, messagingSessions.conversationId))
    .innerJoin(messagingUsers, eq(messagingUsers.id, messagingSessions.messagingUserId))
    .innerJoin(messagingChannels, eq(messagingChannels.id, conversations.channelId))
    .innerJoin(
      embeddedServiceDeployments,
      eq(embeddedServiceDeployments.id, conversations.deploymentId),
    )
    .leftJoin(workItems, eq(workItems.sessionId, messagingSessions.id))
    .leftJoin(queues, eq(queues.id, workItems.queueId))
    .where(
      and(
        eq(messagingSessions.organizationId, actor.organizationId),
        eq(messagingSessions.conversationId, conversationId),
        isNull(messagingSessions.endedAt),
      ),
    )
    .orderBy(desc(workItems.requestedAt))
    .limit(1);
  return found;
}

/** Who answers now. */
export async function findRepName(
  actor: Actor,
  conversationId: string,
): Promise<string | undefined> {
  const [rep] = await db()
    .select({ name: conversationParticipants.displayName })
    .from(conversationParticipants)
    .where(
      and(
        eq(conversationParticipants.organizationId, actor.organizationId),
        eq(conversationParticipants.conversationId, conversationId),
        eq(conversationParticipants.role, "Agent"),
        isNull(conversationParticipants.leftAt),
      ),
    )
    .orderBy(desc(conversationParticipants.joinedAt))
    .limit(1);
  return rep?.name;
}
