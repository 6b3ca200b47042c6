import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { messagingSessions } from "@/db/schema/messaging-sessions";
import { sendAutomatedResponse } from "@/features/automated-responses/sending/mutations";
import type { Actor } from "@/features/members/actor";
import { mayAnswer } from "@/features/members/permissions";
import { placeAgain } from "@/features/routing/placement/mutations";
import { parkWorkItem, unparkWorkItem } from "@/features/routing/work-items/mutations";
import { AppError } from "@/lib/errors";
import { lockEndUser } from "../../entries/mutations";
import {
  announce,
  announceRouting,
  type InConversation,
  repsLeave,
  type Session,
} from "../announcing/mutations";
import { findAccepted, getChannelOfSession, unknownChat } from "../queries";

type OnChannel = InConversation & { channelId: string };

/** A rep sets aside a chat whose customer does not answer. */
export async function makeInactiveByRep(actor: Actor, sessionId: string): Promise<void> {
  mayAnswer(actor);
  await transaction(async () => {
    const found = await findAccepted(actor, sessionId);
    if (!found) throw unknownChat();
    await lockEndUser(actor, found.conversation.endUserId);
    if (await makeInactive(actor, found.conversation, { sessionId, since: new Date() })) return;
    throw new AppError("conflict", "Only an active chat can be made inactive.");
  });
}

/**
 * The session stays with its rep, who is free for others until its customer writes again.
 * The end user's row is locked. False when it is not active now.
 */
export async function makeInactive(
  actor: Actor,
  conversation: OnChannel,
  { sessionId, since }: { sessionId: string; since: Date },
): Promise<boolean> {
  const [inactive] = await db()
    .update(messagingSessions)
    .set({ status: "Inactive", inactiveSince: since, timerAt: sql`now()` })
    .where(and(open(actor, sessionId), eq(messagingSessions.status, "Active")))
    .returning();
  if (!inactive) return false;
  await parkWorkItem(actor, sessionId);
  const { addressIdentifier } = await getChannelOfSession(actor, conversation.channelId);
  await announce(actor, conversation, inactive, { previous: "Active", addressIdentifier });
  await sendAutomatedResponse(actor, { slot: "inactive", conversation });
  return true;
}

/** The customer writes again: on with the same rep if they are available, else back in line. */
export async function wakeSession(
  actor: Actor,
  conversation: OnChannel,
  session: Session,
): Promise<void> {
  const item = await unparkWorkItem(actor, session.id);
  const back = item?.memberId !== null && item !== undefined;
  const [awake] = await db()
    .update(messagingSessions)
    .set({
      status: back ? "Active" : "Waiting",
      inactiveSince: null,
      timerAt: sql`now()`,
      ...(!back && { acceptedAt: null }),
    })
    .where(open(actor, session.id))
    .returning();
  if (!awake) throw new Error(`Session ${session.id} ended under a lock`);
  const [repName = "The rep"] = back ? [] : await repsLeave(actor, conversation);
  const { addressIdentifier } = await getChannelOfSession(actor, conversation.channelId);
  await announce(actor, conversation, awake, { previous: session.status, addressIdentifier });
  if (back || !item) return;
  const waiting = { ...item, sessionId: session.id, channelId: conversation.channelId };
  const placed = await placeAgain(actor, { waiting, repName });
  await announceRouting(actor, conversation, { routingType: "Transfer", ...placed });
}

function open(actor: Actor, sessionId: string) {
  return and(
    eq(messagingSessions.organizationId, actor.organizationId),
    eq(messagingSessions.id, sessionId),
    isNull(messagingSessions.endedAt),
  );
}
