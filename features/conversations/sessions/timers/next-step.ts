import { longestInactiveMinutes, type SessionSettings } from "@/features/channels/session/settings";
import type { EndReason, SessionStatus } from "@/protocol/entry";

/** What a session's timers count from. */
export type Timed = {
  status: SessionStatus;
  startedAt: Date;
  inactiveSince: Date | null;
  customerSeenAt: Date | null;
  idleWarnedAt: Date | null;
  lastCustomerAt: Date | null;
  /** Of the rep, after the customer's last message. */
  firstReplyAt: Date | null;
  lastReplyAt: Date | null;
};

export type Rules = SessionSettings & {
  /** Minutes after which the customer is warned; null without a warning. */
  idleWarningMinutes: number | null;
  /** Before it nobody saw whether customers were there. */
  watchedSince: Date;
};

export type Step =
  | { kind: "wait"; until: Date }
  | { kind: "warn" }
  | { kind: "inactivate" }
  | { kind: "end"; reason: EndReason };

/** A session is looked at this often at least, whatever its timers. */
const longestWait = 15;

/**
 * What is due now, or when to look again: never later than anything can fall due,
 * given that both sides may write at any moment from now on.
 */
export function nextStep(session: Timed, rules: Rules, now: Date): Step {
  if (session.status === "Active") return stepOfActive(session, rules, now);
  if (session.status === "Inactive") return stepOfInactive(session, rules, now);
  const unanswered = session.status === "Waiting" || session.status === "Consent";
  if (unanswered && rules.abandonedChats) {
    const { startedAt, customerSeenAt, lastCustomerAt } = session;
    const sign = latest([startedAt, customerSeenAt, lastCustomerAt, rules.watchedSince]);
    const left = minutesAfter(sign, rules.abandonedMinutes);
    return left <= now ? { kind: "end", reason: "abandoned" } : wait(now, left);
  }
  return wait(now);
}

function stepOfActive(session: Timed, rules: Rules, now: Date): Step {
  const from = rules.repMessageResets ? session.lastReplyAt : session.firstReplyAt;
  const { idleWarningMinutes, customerInactivity, inactivityMinutes } = rules;
  const idle = customerInactivity ? inactivityMinutes : null;
  if (!from) return wait(now, ...after(now, idle, idleWarningMinutes));
  const [idleAt] = after(from, idle);
  if (idleAt && idleAt <= now) {
    if (rules.inactivityAction === "end") return { kind: "end", reason: "customer_inactive" };
    return { kind: "inactivate" };
  }
  const warned = session.idleWarnedAt !== null && session.idleWarnedAt >= from;
  const [warnAt] = warned ? [] : after(from, idleWarningMinutes);
  if (warnAt && warnAt <= now) return { kind: "warn" };
  const soonest = after(now, idleWarningMinutes);
  return wait(now, ...[idleAt, warnAt, ...soonest].filter((at) => at !== undefined));
}

function stepOfInactive({ inactiveSince }: Timed, rules: Rules, now: Date): Step {
  const ends = rules.inactivityAction === "inactivate_and_end";
  const minutes = ends ? rules.endInactiveMinutes : longestInactiveMinutes;
  const endsAt = minutesAfter(inactiveSince ?? now, Math.min(minutes, longestInactiveMinutes));
  return endsAt <= now ? { kind: "end", reason: "inactive_too_long" } : wait(now, endsAt);
}

function wait(now: Date, ...moments: Date[]): Step {
  const soonest = Math.min(...moments.map(Number), Number(minutesAfter(now, longestWait)));
  return { kind: "wait", until: new Date(soonest) };
}

function after(from: Date, ...minutes: (number | null)[]): Date[] {
  return minutes.flatMap((count) => (count === null ? [] : [minutesAfter(from, count)]));
}

function minutesAfter(from: Date, minutes: number): Date {
  return new Date(from.getTime() + minutes * 60_000);
}

function latest(moments: (Date | null)[]): Date {
  return new Date(Math.max(...moments.map(Number)));
}
