import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { conversationParticipants } from "@/db/schema/conversation-participants";
import { messagingSessions } from "@/db/schema/messaging-sessions";
import type { Actor } from "@/features/members/actor";
import { mayAnswer, mayConfigure } from "@/features/members/permissions";
import { requireAccess } from "@/features/members/queries";
import { storePreChat } from "@/features/pre-chat/stored";
import { countAvailableReps } from "@/features/routing/presence/queries";
import {
  claimWorkItem,
  closeWorkItems,
  offerSession,
  unclaimWorkItem,
} from "@/features/routing/work-items/mutations";
import { AppError } from "@/lib/errors";
import type { PreChatValue } from "@/protocol/console-api";
import type { EndedBy, EndReason, ParticipantRole, SessionStatus } from "@/protocol/entry";
import type { Customer } from "../customer";
import type { OpenDeployment } from "../deployment";
import { appendEntry, lockEndUser } from "../entries/mutations";
import {
  participantChangedPayload,
  repSender,
  routingResultPayload,
  sessionStatusChangedPayload,
} from "../entries/payloads";
import { findAccepted, findByWorkItem, getAddress, listAcceptedBy } from "./queries";

type Session = typeof messagingSessions.$inferSelect;
type Accepted = Awaited<ReturnType<typeof listAcceptedBy>>[number];
type InConversation = { id: string; identifier: string; endUserId: string };

/** One exchange of a conversation: it waits in its channel's queue, and its customer hears how it stands. */
export async function beginSession(
  customer: Customer,
  begun: {
    conversation: InConversation;
    deployment: OpenDeployment;
    messagingUserId: string;
    values: PreChatValue[];
  },
): Promise<void> {
  const { conversation, deployment } = begun;
  const [session] = await db()
    .insert(messagingSessions)
    .values({
      organizationId: customer.organizationId,
      conversationId: conversation.id,
      messagingUserId: begun.messagingUserId,
      status: "Waiting",
      origin: "inbound",
      preChat: storePreChat(begun.values),
    })
    .returning();
  if (!session) throw new Error("An insert returned nothing");
  const { queueId, addressIdentifier } = deployment.channel;
  const workItemId = queueId && (await offerSession(customer, { sessionId: session.id, queueId }));
  await announce(customer, conversation, session, { previous: "New", addressIdentifier });
  await announceRouting(customer, conversation, { routingType: "Initial", workItemId, queueId });
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
      .set({ status: "Active", acceptedAt: sql`now()` })
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
    await appendEntry(actor, to(conversation), {
      payload: participantChangedPayload("add", {
        displayName: actor.name,
        participant: repSender(actor.id),
      }),
    });
    const { addressIdentifier } = channel;
    await announce(actor, conversation, active, { previous: session.status, addressIdentifier });
  });
}

/** A rep ends their chat: the session is over, the conversation stays open for the customer. */
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

/** What a member accepted and did not end waits again in its queue: they cannot answer any more. */
export async function returnToQueue(actor: Actor, memberId: string): Promise<void> {
  mayConfigure(actor);
  await transaction(async () => {
    for (const accepted of await listAcceptedBy(actor, memberId)) {
      await lockEndUser(actor, accepted.conversation.endUserId);
      await returnSession(actor, memberId, accepted);
    }
  });
}

async function returnSession(
  actor: Actor,
  memberId: string,
  { workItemId, conversation, session: before, channel }: Accepted,
): Promise<void> {
  const [session] = await db()
    .update(messagingSessions)
    .set({ status: "Waiting", acceptedAt: null })
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
  const item = await unclaimWorkItem(actor, { workItemId, memberId });
  if (!item) throw new Error(`Work item ${workItemId} of an open session is somebody else's`);
  await repsLeave(actor, conversation);
  const { addressIdentifier } = channel;
  await announce(actor, conversation, session, { previous: before.status, addressIdentifier });
  const { queueId } = item;
  await announceRouting(actor, conversation, { routingType: "Transfer", workItemId, queueId });
}

const endingRoles = {
  end_user: "EndUser",
  rep: "Agent",
  system: "System",
} as const satisfies Record<EndedBy, ParticipantRole>;

/**
 * Ends what is open, if anything is: reps leave, the work is closed, and both sides
 * read why. With `sessionId` that session alone: a later one may be another rep's.
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
  const [ended] = await db()
    .update(messagingSessions)
    .set({ status: "Ended", endedAt: sql`now()`, ...ending })
    .where(eq(messagingSessions.id, open.id))
    .returning();
  if (!ended) throw new Error("A locked session disappeared");
  await closeWorkItems(actor, open.id);
  await repsLeave(actor, conversation);
  const addressIdentifier = await getAddress(actor, conversation.channelId);
  await announce(actor, conversation, ended, {
    previous: open.status,
    addressIdentifier,
    endedByRole: endingRoles[ending.endedBy],
  });
}

async function repsLeave(actor: Actor, conversation: InConversation): Promise<void> {
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
    await appendEntry(actor, to(conversation), {
      payload: participantChangedPayload("remove", who),
    });
  }
}

async function announceRouting(
  actor: Actor,
  conversation: InConversation,
  routed: {
    routingType: "Initial" | "Transfer";
    workItemId: string | null;
    queueId: string | null;
  },
): Promise<void> {
  const { queueId } = routed;
  const available = queueId ? await countAvailableReps(actor, queueId) : 0;
  const payload = routingResultPayload({ ...routed, available });
  await appendEntry(actor, to(conversation), { payload });
}

async function announce(
  actor: Actor,
  conversation: InConversation,
  session: Session,
  change: {
    previous: SessionStatus;
    addressIdentifier: string;
    endedByRole?: ParticipantRole;
  },
): Promise<void> {
  await appendEntry(actor, to(conversation), {
    payload: sessionStatusChangedPayload({
      channelAddressIdentifier: change.addressIdentifier,
      conversationIdentifier: conversation.identifier,
      sessionId: session.id,
      status: session.status,
      previous: change.previous,
      startedAt: session.startedAt,
      endedAt: session.endedAt,
      endedByRole: change.endedByRole ?? null,
    }),
  });
}

function to({ id, endUserId }: InConversation) {
  return { endUserId, conversationId: id };
}

function unknownChat(): AppError {
  return new AppError("not_found", "This chat does not exist.");
}
