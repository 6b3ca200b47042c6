import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { messagingSessions } from "@/db/schema/messaging-sessions";
import { storedTold } from "@/features/pre-chat/stored";
import { nothingTold, type Told } from "@/features/pre-chat/told";
import type { SessionOrigin } from "@/protocol/entry";
import type { Customer } from "../../customer";
import { announce, type InConversation, type Session } from "../announcing/mutations";
import { putInLine } from "../mutations";
import { getChannelOfSession } from "../queries";

type OnChannel = InConversation & { channelId: string };

/** A session for an exchange of words and answers alone; no rep hears of it. */
export async function beginExchange(
  customer: Customer,
  begun: { conversation: OnChannel; messagingUserId: string; origin: SessionOrigin },
): Promise<Session> {
  const { conversation, messagingUserId, origin } = begun;
  const [session] = await db()
    .insert(messagingSessions)
    .values({
      organizationId: customer.organizationId,
      conversationId: conversation.id,
      messagingUserId,
      status: "Consent",
      origin,
      preChat: storedTold.store(nothingTold),
    })
    .returning();
  if (!session) throw new Error("An insert returned nothing");
  const { addressIdentifier } = await getChannelOfSession(customer, conversation.channelId);
  await announce(customer, conversation, session, { previous: "New", addressIdentifier });
  return session;
}

/** While a word is answered nothing else is. */
export async function holdForConsent(
  customer: Customer,
  conversation: OnChannel,
  before: Session,
): Promise<void> {
  if (before.status === "Consent") return;
  const session = await change(customer, before, { status: "Consent" });
  const { addressIdentifier } = await getChannelOfSession(customer, conversation.channelId);
  await announce(customer, conversation, session, { previous: before.status, addressIdentifier });
}

/** The customer agreed: the session that waited for it goes in line. */
export async function routeOptedIn(
  customer: Customer,
  conversation: OnChannel,
  before: Session,
): Promise<void> {
  const session = await change(customer, before, { status: "Waiting" });
  const { channelId } = conversation;
  const { addressIdentifier } = await getChannelOfSession(customer, channelId);
  const channel = { id: channelId, addressIdentifier };
  await putInLine(customer, conversation, session, { previous: before.status, channel });
}

/** Of words and answers alone, so far. */
export function isExchange({ status, origin }: Session): boolean {
  return status === "Consent" && origin !== "inbound";
}

/** Who goes on talking while their words are answered wants a rep, once that is allowed. */
export async function routeLater(
  customer: Customer,
  session: Session,
  { told, about }: { told: Told; about: string | null },
): Promise<Session> {
  return change(customer, session, {
    origin: "inbound",
    preChat: storedTold.store(told),
    subject: about,
    identityOutcome: customer.identityOutcome,
  });
}

async function change(
  { organizationId }: Customer,
  { id }: Session,
  to: Partial<typeof messagingSessions.$inferInsert>,
): Promise<Session> {
  const [session] = await db()
    .update(messagingSessions)
    .set(to)
    .where(
      and(
        eq(messagingSessions.organizationId, organizationId),
        eq(messagingSessions.id, id),
        isNull(messagingSessions.endedAt),
      ),
    )
    .returning();
  if (!session) throw new Error(`Session ${id} ended under a lock`);
  return session;
}
