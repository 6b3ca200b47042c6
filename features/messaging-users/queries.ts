import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { conversations } from "@/db/schema/conversations";
import { messagingUsers } from "@/db/schema/messaging-users";
import type { Actor } from "@/features/members/actor";

/** Whether the customer of a conversation wants nothing from us on its channel. */
export async function hasOptedOut(actor: Actor, conversationId: string): Promise<boolean> {
  const [found] = await db()
    .select({ id: messagingUsers.id })
    .from(conversations)
    .innerJoin(
      messagingUsers,
      and(
        eq(messagingUsers.channelId, conversations.channelId),
        eq(messagingUsers.endUserId, conversations.endUserId),
        eq(messagingUsers.consentStatus, "OptedOut"),
      ),
    )
    .where(
      and(
        eq(conversations.organizationId, actor.organizationId),
        eq(conversations.id, conversationId),
      ),
    );
  return found !== undefined;
}
