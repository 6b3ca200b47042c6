import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { conversationParticipants } from "@/db/schema/conversation-participants";
import { messagingSessions } from "@/db/schema/messaging-sessions";
import { sendAutomatedResponse } from "@/features/automated-responses/sending/mutations";
import type { Actor } from "@/features/members/actor";
import { mayAnswer, mayConfigure } from "@/features/members/permissions";
import { requireAccess } from "@/features/members/queries";
import { storedTold } from "@/features/pre-chat/stored";
import type { Told } from "@/features/pre-chat/told";
import { placeAgain, placeSession } from "@/features/routing/placement/mutations";
import {
  claimWorkItem,
  hurryOffers,
  unclaimWorkItem,
} from "@/features/routing/work-items/mutations";
import { AppError } from "@/lib/errors";
import type { SessionStatus } from "@/protocol/entry";
import type { Customer } from "../customer";
import { appendEntry, lockEndUser } from "../entries/mutations";
import { participantChangedPayload, repSender } from "../entries/payloads";
import {
  announce,
  announceRouting,
  type InConversation,
  placeOf,
  repsLeave,
  type Session,
} from "./announcing/mutations";
import { findByWorkItem, listAcceptedBy, unknownChat } from "./queries";

type Accepted = Awaited<ReturnType<typeof listAcceptedBy>>[number];

/** One exchange of a conversation: it waits in its channel's queue, and its customer hears how it stands. */
export async function beginSession(
  customer: Customer,
  begun: {
    conversation: InConversation;
    /** The conversation's own. */
    channel: { id: string; addressIdentifier: string };
    messagingUserId: string;
    told: Told;
    /** Its subject, where a value says so. */
    about: string | null;
    /** Nobody is asked to answer before the customer has agreed to be written to. */
    awaitsConsent: boolean;
  },
): Promise<Session> {
  const { conversation, channel, awaitsConsent } = begun;
  const [session] = await db()
    .insert(messagingSessions)
    .values({
      organizationId: customer.organizationId,
      conversationId: conversation.id,
      messagingUserId: begun.messagingUserId,
      status: awaitsConsent ? "Consent" : "Waiting",
      origin: "inbound",
      preChat: storedTold.store(begun.told),
      subject: begun.about,
      identityOutcome: customer.identityOutcome,
    })
    .returning();
  if (!session) throw new Error("An insert returned nothing");
  const previous = "New";
  if (awaitsConsent) {
    const { addressIdentifier } = channel;
    await announce(customer, conversation, session, { previous, addressIdentifier });
  } else {
    await putInLine(customer, conversation, session, { previous, channel });
  }
  return session;
}

/** The session waits for a rep from now on, and its customer hears it. */
export async function putInLine(
  actor: Actor,
  conversation: InConversation,
  session: Session,
  place: { previous: SessionStatus; channel: { id: string; addressIdentifier: string } },
): Promise<void> {
  const { previous, channel } = place;
  const { id: channelId, addressIdentifier } = channel;
  const placed = await placeSession(actor, { sessionId: session.id, channelId });
  await announce(actor, conversation, session, { previous, addressIdentifier });
  await announceRouting(actor, conversation, { routingType: "Initial", ...placed });
}

/** A rep takes a waiting chat; of two who press at once, one is told that the other was first. */
export async function acceptSession(actor: Actor, workItemId: string): Promise<void> {
  mayAnswer(actor);
  await transaction(async () => {
    const found = await findByWorkItem(actor, workItemId);
    if (!found) throw unknownChat();
    const { conversation, channel, session } = found;
    await requireAccess(actor);
    await lockEndUser(actor, conversation.endUserId);
    await claimWorkItem(actor, workItemId);
    const [active] = await db()
      .update(messagingSessions)
      .set({ status: "Active", acceptedAt: sql`now()`, timerAt: sql`now()` })
      .where(and(eq(messagingSessions.id, session.id), isNull(messagingSessions.endedAt)))
      .returning();
    if (!active) throw new AppError("conflict", "This chat has ended.");
    await db().insert(conversationParticipants).values({
      organizationId: actor.organizationId,
      conversationId: conversation.id,
      role: "Agent",
      subject: actor.id,
      displayName: actor.name,
    });
    await appendEntry(actor, placeOf(conversation), {
      payload: participantChangedPayload("add", {
        displayName: actor.name,
        participant: repSender(actor.id),
      }),
    });
    const { addressIdentifier } = channel;
    await announce(actor, conversation, active, { previous: session.status, addressIdentifier });
    await sendAutomatedResponse(actor, { slot: "start", conversation });
  });
}

/** What a member accepted and did not end waits again in its queue: they cannot answer any more. */
export async function returnToQueue(actor: Actor, memberId: string): Promise<void> {
  mayConfigure(actor);
  await transaction(async () => {
    for (const accepted of await listAcceptedBy(actor, memberId)) {
      await lockEndUser(actor, accepted.conversation.endUserId);
      await returnSession(actor, memberId, accepted);
    }
    await hurryOffers(actor, memberId);
  });
}

async function returnSession(
  actor: Actor,
  memberId: string,
  { workItemId, conversation, session: before, channel }: Accepted,
): Promise<void> {
  const [session] = await db()
    .update(messagingSessions)
    .set({ status: "Waiting", acceptedAt: null, timerAt: sql`now()` })
    .where(
      and(
        eq(messagingSessions.organizationId, actor.organizationId),
        eq(messagingSessions.id, before.id),
        isNull(messagingSessions.endedAt),
      ),
    )
    .returning();
  // It ended while this waited for its turn.
  if (!session) return;
  const wait = await unclaimWorkItem(actor, { workItemId, memberId });
  if (!wait) throw new Error(`Work item ${workItemId} of an open session is somebody else's`);
  const [repName = "The rep"] = await repsLeave(actor, conversation);
  const { id: channelId, addressIdentifier } = channel;
  const waiting = { ...wait, workItemId, sessionId: session.id, channelId };
  const placed = await placeAgain(actor, { waiting, repName });
  await announce(actor, conversation, session, { previous: before.status, addressIdentifier });
  await announceRouting(actor, conversation, { routingType: "Transfer", ...placed });
}
