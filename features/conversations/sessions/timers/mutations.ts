import "server-only";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { db, run, transaction } from "@/db/client";
import { conversations } from "@/db/schema/conversations";
import { endUsers } from "@/db/schema/end-users";
import { messagingSessions } from "@/db/schema/messaging-sessions";
import { sendAutomatedResponse } from "@/features/automated-responses/sending/mutations";
import { type Actor, systemActor } from "@/features/members/actor";
import { log } from "@/lib/log";
import { endOpenSession } from "../ending/mutations";
import { makeInactive } from "../inactivity/mutations";
import { nextStep, type Step } from "./next-step";
import { findTimedSession, listDueSessions, rulesOf, type TimedSession } from "./queries";
import { markCustomersSeen, postponeTimers } from "./statements";

const batch = 500;
/** Rounds of one run; what is left comes with the next. */
const rounds = 20;

type Postponed = { id: string; status: string; until: number };

/**
 * Does what is due in all open sessions. What counts is read from the log, so that a
 * message costs nothing more for it; `timerAt` only says who need not be looked at yet.
 */
export async function runSessionTimers(now = new Date()): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    const due = await listDueSessions(now, batch);
    const postponed: Postponed[] = [];
    for (const session of due) {
      const step = await stepOf(session, now);
      if (step.kind !== "wait") continue;
      const { id, status } = session;
      postponed.push({ id, status, until: step.until.getTime() });
    }
    if (postponed.length > 0) await run(postponeTimers, [JSON.stringify(postponed)]);
    if (due.length < batch) return;
  }
}

/** One session that fails holds up no other. */
async function stepOf(session: TimedSession, now: Date): Promise<Step> {
  const again = (seconds: number): Step => ({
    kind: "wait",
    until: new Date(now.getTime() + seconds * 1000),
  });
  try {
    const step = nextStep(session, rulesOf(session), now);
    return step.kind === "wait" ? step : ((await take(session, now)) ?? again(1));
  } catch (error) {
    log().error({ err: error, session: session.id }, "a session's timer failed");
    return again(60);
  }
}

/** Takes the step if it is still due once nobody else can write; says what is to be done then. */
async function take({ id, organizationId, conversation }: TimedSession, now: Date) {
  const actor = systemActor(organizationId, "session timers");
  return transaction(async () => {
    if (!(await lockIfFree(actor, conversation.endUserId))) return undefined;
    const session = await findTimedSession(actor, id);
    if (!session) return undefined;
    const step = nextStep(session, rulesOf(session), now);
    await perform(actor, session, step, now);
    return step;
  });
}

async function perform(actor: Actor, session: TimedSession, step: Step, now: Date): Promise<void> {
  const { id: sessionId, conversation } = session;
  switch (step.kind) {
    case "wait":
      return;
    case "inactivate":
      await makeInactive(actor, conversation, { sessionId, since: now });
      return;
    case "end": {
      const ending = { endedBy: "system", endReason: step.reason } as const;
      await endOpenSession(actor, conversation, ending, sessionId);
      return;
    }
    case "warn":
      await db()
        .update(messagingSessions)
        .set({ idleWarnedAt: now })
        .where(eq(messagingSessions.id, sessionId));
      await sendAutomatedResponse(actor, { slot: "idle_warning", conversation });
  }
}

/** Somebody who writes, or another node, comes first: this session's turn is the next run. */
async function lockIfFree(actor: Actor, endUserId: string): Promise<boolean> {
  const locked = await db()
    .select({ id: endUsers.id })
    .from(endUsers)
    .where(and(eq(endUsers.organizationId, actor.organizationId), eq(endUsers.id, endUserId)))
    .for("update", { skipLocked: true });
  return locked.length > 0;
}

/** Other settings hold from now on, for what is open too. */
export async function lookAtTimersAnew(actor: Actor, channelId: string): Promise<void> {
  const onChannel = db()
    .select({ id: conversations.id })
    .from(conversations)
    .where(
      and(
        eq(conversations.organizationId, actor.organizationId),
        eq(conversations.channelId, channelId),
      ),
    );
  await db()
    .update(messagingSessions)
    .set({ timerAt: sql`now()` })
    .where(
      and(isNull(messagingSessions.endedAt), inArray(messagingSessions.conversationId, onChannel)),
    );
}

/** The windows of these customers are open on this node: one write for those who wait. */
export async function customersSeen(endUserIds: string[]): Promise<void> {
  await run(markCustomersSeen, [JSON.stringify(endUserIds)]);
}
