import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { messagingUsers } from "@/db/schema/messaging-users";
import { type Customer, guestName } from "@/features/conversations/customer";
import type { Landed } from "@/features/parameters/landing";
import { newId } from "@/lib/ids";
import { nameFromClaims } from "./name";

export type MessagingUser = typeof messagingUsers.$inferSelect;

/** The record of a customer on their channel: made with the first conversation, named by what they say later. */
export async function recordMessagingUser(
  customer: Customer,
  told: { landed: Landed; language: string | null },
): Promise<MessagingUser> {
  const claims = customer.identity?.claims;
  const { phone } = told.landed;
  // What a signed token says is not overwritten by what a form says.
  const name = nameFromClaims(claims) ?? told.landed.name;
  const email = claims?.email ?? told.landed.email;
  const language = told.landed.language ?? told.language;
  await db()
    .insert(messagingUsers)
    .values({
      id: newId(),
      organizationId: customer.organizationId,
      channelId: customer.channelId,
      endUserId: customer.endUserId,
      platformKey: customer.subject,
      name: name ?? guestName,
      email: email ?? null,
      phone: phone ?? null,
      language,
    })
    .onConflictDoNothing({ target: [messagingUsers.channelId, messagingUsers.platformKey] });
  const own = and(
    eq(messagingUsers.organizationId, customer.organizationId),
    eq(messagingUsers.channelId, customer.channelId),
    eq(messagingUsers.platformKey, customer.subject),
  );
  const [user] = await db().select().from(messagingUsers).where(own);
  if (!user) throw new Error("A messaging user was recorded and is not there");
  const heard = {
    name: name ?? user.name,
    email: email ?? user.email,
    phone: phone ?? user.phone,
    language: language ?? user.language,
  };
  if (JSON.stringify(heard) === JSON.stringify(heardOf(user))) return user;
  await db()
    .update(messagingUsers)
    .set({ ...heard, updatedAt: new Date() })
    .where(own);
  return { ...user, ...heard };
}

function heardOf({ name, email, phone, language }: MessagingUser) {
  return { name, email, phone, language };
}
