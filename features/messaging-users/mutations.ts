import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { messagingUsers } from "@/db/schema/messaging-users";
import { type Customer, guestName } from "@/features/conversations/customer";
import { newId } from "@/lib/ids";
import type { PreChatValue } from "@/protocol/console-api";
import { nameFrom, nameFromClaims } from "./name";

export type MessagingUser = typeof messagingUsers.$inferSelect;

/** The record of a customer on their channel: made with the first conversation, named by what they say later. */
export async function recordMessagingUser(
  customer: Customer,
  told: { values: PreChatValue[]; language: string | null },
): Promise<MessagingUser> {
  const name = nameFromClaims(customer.identity?.claims) ?? nameFrom(told.values);
  await db()
    .insert(messagingUsers)
    .values({
      id: newId(),
      organizationId: customer.organizationId,
      channelId: customer.channelId,
      endUserId: customer.endUserId,
      platformKey: customer.subject,
      name: name ?? guestName,
      language: told.language,
    })
    .onConflictDoNothing({ target: [messagingUsers.channelId, messagingUsers.platformKey] });
  const own = and(
    eq(messagingUsers.organizationId, customer.organizationId),
    eq(messagingUsers.channelId, customer.channelId),
    eq(messagingUsers.platformKey, customer.subject),
  );
  const [user] = await db().select().from(messagingUsers).where(own);
  if (!user) throw new Error("A messaging user was recorded and is not there");
  const heard = { name: name ?? user.name, language: told.language ?? user.language };
  if (heard.name === user.name && heard.language === user.language) return user;
  await db()
    .update(messagingUsers)
    .set({ ...heard, updatedAt: new Date() })
    .where(own);
  return { ...user, ...heard };
}
