import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { conversationParticipants } from "@/db/schema/conversation-participants";
import type { messagingSessions } from "@/db/schema/messaging-sessions";
import { sendAutomatedResponse } from "@/features/automated-responses/sending/mutations";
import type { Actor } from "@/features/members/actor";
import type { Placed } from "@/features/routing/placement/mutations";
import type { ParticipantRole, SessionStatus } from "@/protocol/entry";
import { appendEntry } from "../../entries/mutations";
import {
  participantChangedPayload,
  repSender,
  routingResultPayload,
  sessionStatusChangedPayload,
} from "../../entries/payloads";

export type Session = typeof messagingSessions.$inferSelect;
export type InConversation = { id: string; identifier: string; endUserId: string };

/** Both sides read how the session stands now. */
export async function announce(
  actor: Actor,
  conversation: InConversation,
  session: Session,
  change: {
    previous: SessionStatus;
    addressIdentifier: string;
    endedByRole?: ParticipantRole;
  },
): Promise<void> {
  await appendEntry(actor, placeOf(conversation), {
    payload: sessionStatusChangedPayload({
      channelAddressIdentifier: change.addressIdentifier,
      conversationIdentifier: conversation.identifier,
      sessionId: session.id,
      status: session.status,
      previous: change.previous,
      startedAt: session.startedAt,
      endedAt: session.endedAt,
      endedByRole: change.endedByRole ?? null,
      endReason: session.endReason,
    }),
  });
}

/** Both sides read where the session waits, and whether anybody is there. */
export async function announceRouting(
  actor: Actor,
  conversation: InConversation,
  routed: Placed & { routingType: "Initial" | "Transfer" },
): Promise<void> {
  await appendEntry(actor, placeOf(conversation), { payload: routingResultPayload(routed) });
  if (routed.routingType === "Transfer") {
    await sendAutomatedResponse(actor, { slot: "reroute", conversation });
  }
}

/** Whoever answered does not any more, and both sides read it. Returns their names. */
export async function repsLeave(actor: Actor, conversation: InConversation): Promise<string[]> {
  const left = await db()
    .update(conversationParticipants)
    .set({ leftAt: sql`now()` })
    .where(
      and(
        eq(conversationParticipants.organizationId, actor.organizationId),
        eq(conversationParticipants.conversationId, conversation.id),
        eq(conversationParticipants.role, "Agent"),
        isNull(conversationParticipants.leftAt),
      ),
    )
    .returning();
  for (const { subject, displayName } of left) {
    const who = { displayName, participant: repSender(subject) };
    await appendEntry(actor, placeOf(conversation), {
      payload: participantChangedPayload("remove", who),
    });
  }
  return left.map(({ displayName }) => displayName);
}

/** Where the lines of a conversation go. */
export function placeOf({ id, endUserId }: InConversation) {
  return { endUserId, conversationId: id };
}
