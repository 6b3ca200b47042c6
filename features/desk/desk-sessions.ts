import type { ConsoleEvents, Desk, DeskSession } from "@/protocol/console-api";
import { mapValues, seen, withOpenLog } from "./desk-logs";
import type { DeskState } from "./desk-state";

export function withSnapshot(state: DeskState, desk: Desk): DeskState {
  const arrived = [...desk.waiting, ...desk.mySessions];
  const listed = new Set(desk.mySessions.map(({ sessionId }) => sessionId));
  // What was this rep's and is no longer listed has ended while nobody listened.
  const kept = state.mine
    .filter((id) => !listed.has(id))
    .flatMap((id) => state.sessions[id] ?? [])
    .map((session) => ({ ...session, status: "Ended" as const }));
  const sessions = Object.fromEntries(
    [...kept, ...arrived].map((session) => [session.sessionId, session]),
  );
  const unread = Object.fromEntries(
    desk.mySessions.map((session) => [session.sessionId, unreadSince(state, session)]),
  );
  const heads = new Map(arrived.map(({ endUserId, lastSeq }) => [endUserId, lastSeq]));
  const logs = mapValues(state.logs, (log) => ({
    ...log,
    heardOf: Math.max(log.heardOf, heads.get(log.endUserId) ?? 0),
    reading: log.reading === "failed" ? ("idle" as const) : log.reading,
    typingUntil: 0,
  }));
  return seen(
    withOpenLog({
      ...state,
      member: desk.member,
      presence: desk.presence,
      inQueue: desk.inQueue,
      connection: "live",
      sessions,
      waiting: byTime(desk.waiting, (session) => session.requestedAt),
      mine: byTime([...kept, ...desk.mySessions], acceptanceTime),
      unread: { ...state.unread, ...unread },
      logs,
    }),
  );
}

/** A snapshot says only what the last message was, so a missed one counts as one. */
function unreadSince(state: DeskState, session: DeskSession): number {
  const before = state.unread[session.sessionId] ?? 0;
  const last = session.lastMessage;
  if (!last?.fromCustomer || session.status === "Ended") return before;
  const known = state.sessions[session.sessionId]?.lastMessage;
  return known && known.at >= last.at ? before : before + 1;
}

export function withSession(state: DeskState, event: ConsoleEvents["session"]): DeskState {
  const { waiting, mine, ...session } = event;
  const { sessionId, conversationId } = session;
  const sessions = { ...state.sessions, [sessionId]: session };
  const superseded = state.mine.filter(
    (id) =>
      mine &&
      id !== sessionId &&
      sessions[id]?.conversationId === conversationId &&
      sessions[id]?.status === "Ended",
  );
  const logs = mapValues(state.logs, (log) =>
    log.endUserId === session.endUserId
      ? { ...log, heardOf: Math.max(log.heardOf, session.lastSeq) }
      : log,
  );
  return withOpenLog({
    ...state,
    sessions,
    logs,
    waiting: placed(state.waiting, waiting, sessions, sessionId, (one) => one.requestedAt),
    mine: placed(state.mine, mine, sessions, sessionId, acceptanceTime).filter(
      (id) => !superseded.includes(id),
    ),
    openId: superseded.includes(state.openId ?? "") ? sessionId : state.openId,
  });
}

export function withAcceptance(state: DeskState, sessionId: string, at: number): DeskState {
  const session = state.sessions[sessionId];
  if (!session) return state;
  return withSession(state, {
    ...session,
    status: "Active",
    acceptedAt: session.acceptedAt ?? at,
    waiting: false,
    mine: true,
  });
}

export function withoutEnded(state: DeskState): DeskState {
  const mine = state.mine.filter(
    (id) => id === state.openId || state.sessions[id]?.status !== "Ended",
  );
  return { ...state, mine };
}

/** The list with or without this session; the others keep their order. */
function placed(
  list: readonly string[],
  belongs: boolean,
  sessions: DeskState["sessions"],
  sessionId: string,
  time: (session: DeskSession) => number,
): readonly string[] {
  if (!belongs) return without(list, sessionId);
  if (list.includes(sessionId)) return list;
  return byTime(
    [...list, sessionId].flatMap((id) => sessions[id] ?? []),
    time,
  );
}

function byTime(
  sessions: readonly DeskSession[],
  time: (session: DeskSession) => number,
): readonly string[] {
  return [...sessions].sort((a, b) => time(a) - time(b)).map(({ sessionId }) => sessionId);
}

function acceptanceTime(session: DeskSession): number {
  return session.acceptedAt ?? session.requestedAt;
}

export function without(list: readonly string[], sessionId: string): readonly string[] {
  return list.filter((id) => id !== sessionId);
}
