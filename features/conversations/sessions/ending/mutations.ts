import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { conversationParticipants } from "@/db/schema/conversation-participants";
import { conversations } from "@/db/schema/conversations";
import { messagingSessions } from "@/db/schema/messaging-sessions";
import { sendAutomatedResponse } from "@/features/automated-responses/sending/mutations";
import type { Actor } from "@/features/members/actor";
import { mayAnswer } from "@/features/members/permissions";
import { closeWorkItems } from "@/features/routing/work-items/mutations";
import type { EndedBy, EndReason, ParticipantRole } from "@/protocol/entry";
import { appendEntry, lockEndUser } from "../../entries/mutations";
import { closeConversationPayload } from "../../entries/payloads";
import { announce, type InConversation, placeOf, repsLeave } from "../announcing/mutations";
import { findAccepted, getChannelOfSession, unknownChat } from "../queries";

const endingRoles = {
  end_user: "EndUser",
  rep: "Agent",
  system: "System",
} as const satisfies Record<EndedBy, ParticipantRole>;

/** An answered word ends its session alone: the customer can write on, and opt in again. */
const orders: EndReason[] = ["opted_out", "keyword_answered"];

/** A rep ends their chat: the session is over, and the conversation stays open for the customer. */
export async function endSessionByRep(actor: Actor, sessionId: string): Promise<void> {
  mayAnswer(actor);
  await transaction(async () => {
    const found = await findAccepted(actor, sessionId);
    if (!found) throw unknownChat();
    await lockEndUser(actor, found.conversation.endUserId);
    const ending = { endedBy: "rep", endReason: "ended_by_rep" } as const;
    await endOpenSession(actor, found.conversation, ending, sessionId);
  });
}

/**
 * Ends what is open, if anything is: reps leave, the work is closed, and both sides
 * read why. With `sessionId` that session alone: a later one may be another rep's.
 * In a session-based chat the conversation closes with it. The end user's row is locked.
 */
export async function endOpenSession(
  actor: Actor,
  conversation: InConversation & { channelId: string },
  ending: { endedBy: EndedBy; endReason: EndReason },
  sessionId?: string,
): Promise<void> {
  const which = and(
    eq(messagingSessions.organizationId, actor.organizationId),
    eq(messagingSessions.conversationId, conversation.id),
    isNull(messagingSessions.endedAt),
    sessionId === undefined ? undefined : eq(messagingSessions.id, sessionId),
  );
  const [open] = await db().select().from(messagingSessions).where(which).for("update");
  if (!open) return;
  if (ending.endedBy !== "system")
    await sendAutomatedResponse(actor, { slot: "end", conversation });
  const [ended] = await db()
    .update(messagingSessions)
    .set({
      status: "Ended",
      endedAt: sql`now()`,
      endedByName: actor.kind === "member" ? actor.name : null,
      ...ending,
    })
    .where(eq(messagingSessions.id, open.id))
    .returning();
  if (!ended) throw new Error("A locked session disappeared");
  await closeWorkItems(actor, open.id);
  await repsLeave(actor, conversation);
  const { addressIdentifier, settings } = await getChannelOfSession(actor, conversation.channelId);
  await announce(actor, conversation, ended, {
    previous: open.status,
    addressIdentifier,
    endedByRole: endingRoles[ending.endedBy],
  });
  if (settings.sessionBased && !orders.includes(ending.endReason))
    await closeForGood(actor, conversation);
}

/** Nobody writes in the conversation any more; one that is closed stays as it is. */
export async function closeForGood(actor: Actor, conversation: InConversation): Promise<void> {
  const { organizationId } = actor;
  const [closed] = await db()
    .update(conversations)
    .set({ closedAt: sql`now()` })
    .where(
      and(
        eq(conversations.organizationId, organizationId),
        eq(conversations.id, conversation.id),
        isNull(conversations.closedAt),
      ),
    )
    .returning({ id: conversations.id });
  if (!closed) return;
  await db()
    .update(conversationParticipants)
    .set({ leftAt: sql`now()` })
    .where(
      and(
        eq(conversationParticipants.organizationId, organizationId),
        eq(conversationParticipants.conversationId, conversation.id),
        isNull(conversationParticipants.leftAt),
      ),
    );
  await appendEntry(actor, placeOf(conversation), { payload: closeConversationPayload() });
}
