import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { conversationEntries } from "@/db/schema/conversation-entries";
import { messagingSessions } from "@/db/schema/messaging-sessions";
import { sendAutomatedResponse } from "@/features/automated-responses/sending/mutations";
import type { Customer } from "../../customer";
import type { Session } from "../announcing/mutations";

/**
 * Answers the first message that a customer writes while they wait, once in a session: its row
 * remembers that it was seen to, also where a rep or an earlier message made it needless.
 */
export async function acknowledgeFirst(
  customer: Customer,
  conversation: { id: string; endUserId: string },
  session: Session,
): Promise<void> {
  if (session.acknowledgedAt) return;
  await db()
    .update(messagingSessions)
    .set({ acknowledgedAt: sql`now()` })
    .where(
      and(
        eq(messagingSessions.organizationId, customer.organizationId),
        eq(messagingSessions.id, session.id),
      ),
    );
  if (session.status !== "Waiting" || (await countSaid(customer, session)) > 1) return;
  await sendAutomatedResponse(customer, { slot: "acknowledgement", conversation });
}

/** The customer's messages since the session went in line: what was said before that asked for consent. */
async function countSaid(customer: Customer, session: Session): Promise<number> {
  const { conversationId } = session;
  const ofConversation = and(
    eq(conversationEntries.organizationId, customer.organizationId),
    eq(conversationEntries.conversationId, conversationId),
  );
  const [lined] = await db()
    .select({ seq: sql<number>`coalesce(max(${conversationEntries.seq}), 0)`.mapWith(Number) })
    .from(conversationEntries)
    .where(
      and(
        ofConversation,
        eq(conversationEntries.entryType, "SessionStatusChanged"),
        sql`${conversationEntries.payload} ->> 'sessionId' = ${session.id}`,
        sql`${conversationEntries.payload} ->> 'sessionStatus' = 'Waiting'`,
      ),
    );
  return db().$count(
    conversationEntries,
    and(
      ofConversation,
      eq(conversationEntries.entryType, "Message"),
      eq(conversationEntries.senderRole, "EndUser"),
      sql`${conversationEntries.seq} > ${lined?.seq ?? 0}`,
    ),
  );
}
