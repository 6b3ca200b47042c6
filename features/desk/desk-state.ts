import type {
  ConsoleEvents,
  CustomerDetails,
  Desk,
  DeskEntryList,
  DeskSession,
} from "@/protocol/console-api";
import { typingSeconds } from "@/protocol/limits";
import type { Presence } from "@/protocol/member";
import { messageOf } from "./entry-text";
import { filled, heard, type Log, unreadLog } from "./log";

/** A message this rep wrote, until the log has it. */
export type Outgoing = {
  id: string;
  conversationId: string;
  text: string;
  at: number;
  state: "sending" | "sent" | "failed";
  /** Why it was not sent. */
  reason?: string;
};

export type DeskState = {
  /** Absent until the first snapshot. */
  member: Desk["member"] | undefined;
  presence: Presence;
  connection: "connecting" | "live" | "lost";
  /** Why the sign-in no longer holds. */
  signedOut: string | undefined;
  sessions: Readonly<Record<string, DeskSession>>;
  /** Session ids by the time of the request. */
  waiting: readonly string[];
  /** Session ids by the time of acceptance; ended ones stay. */
  mine: readonly string[];
  openId: string | undefined;
  /** Whether the rep is looking at this window. */
  attending: boolean;
  /** Customer messages not yet seen, by session. */
  unread: Readonly<Record<string, number>>;
  /** By conversation. */
  logs: Readonly<Record<string, Log>>;
  outgoing: readonly Outgoing[];
  /** By session. */
  customers: Readonly<Record<string, CustomerDetails | "failed">>;
};

export type DeskAction =
  | { type: "snapshot"; desk: Desk }
  | { type: "entry"; event: ConsoleEvents["entry"] }
  | { type: "typing"; event: ConsoleEvents["typing"]; at: number }
  | { type: "session"; event: ConsoleEvents["session"] }
  | { type: "presence"; presence: Presence }
  | { type: "signed_out"; message: string }
  | { type: "connection"; connection: DeskState["connection"] }
  | { type: "attention"; attending: boolean }
  | { type: "opened"; sessionId: string | undefined }
  | { type: "accepted"; sessionId: string; at: number }
  | { type: "taken"; sessionId: string }
  | { type: "ended_cleared" }
  | { type: "reading"; conversationId: string; reading: Log["reading"] }
  | { type: "read"; conversationId: string; list: DeskEntryList }
  | { type: "customer_read"; sessionId: string; customer: CustomerDetails | "failed" }
  | { type: "sending"; message: Outgoing }
  | { type: "sent"; id: string }
  | { type: "not_sent"; id: string; reason: string };

export const emptyDesk: DeskState = {
  member: undefined,
  presence: "offline",
  connection: "connecting",
  signedOut: undefined,
  sessions: {},
  waiting: [],
  mine: [],
  openId: undefined,
  attending: true,
  unread: {},
  logs: {},
  outgoing: [],
  customers: {},
};

/** The desk after something happened. Pure: times come with the actions. */
export function deskReducer(state: DeskState, action: DeskAction): DeskState {
  switch (action.type) {
    case "snapshot":
      return withSnapshot(state, action.desk);
    case "entry":
      return withEntry(state, action.event);
    case "typing":
      return withLog(state, action.event.conversationId, (log) => ({
        ...log,
        typingUntil: action.event.typing ? action.at + typingSeconds * 1000 : 0,
      }));
    case "session":
      return withSession(state, action.event);
    case "presence":
      return { ...state, presence: action.presence };
    case "signed_out":
      return { ...state, signedOut: action.message, connection: "lost" };
    case "connection":
      return { ...state, connection: action.connection };
    case "attention":
      return seen({ ...state, attending: action.attending });
    case "opened":
      return seen(withOpenLog({ ...state, openId: action.sessionId }));
    case "accepted":
      return withAcceptance(state, action.sessionId, action.at);
    case "taken":
      return { ...state, waiting: without(state.waiting, action.sessionId) };
    case "ended_cleared":
      return withoutEnded(state);
    case "reading":
      return withLog(state, action.conversationId, (log) => ({
        ...log,
        reading: action.reading,
        coveredTo: log.heardOf,
      }));
    case "read":
      return withoutDelivered(
        withLog(state, action.conversationId, (log) => filled(log, action.list)),
        action.conversationId,
      );
    case "customer_read":
      return {
        ...state,
        customers: { ...state.customers, [action.sessionId]: action.customer },
      };
    case "sending":
      return {
        ...state,
        outgoing: [...state.outgoing.filter(({ id }) => id !== action.message.id), action.message],
      };
    case "sent":
      return withOutgoing(state, action.id, ({ reason, ...message }) => ({
        ...message,
        state: "sent",
      }));
    case "not_sent":
      return withOutgoing(state, action.id, (message) => ({
        ...message,
        state: "failed",
        reason: action.reason,
      }));
  }
}

function withSnapshot(state: DeskState, desk: Desk): DeskState {
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

function withEntry(state: DeskState, event: ConsoleEvents["entry"]): DeskState {
  const { conversationId, endUserId, seq, entry } = event;
  const logs = mapValues(state.logs, (log, id) =>
    log.endUserId === endUserId ? heard(log, seq, id === conversationId ? entry : null) : log,
  );
  const message = messageOf(entry);
  const next = withoutDelivered({ ...state, logs }, conversationId);
  const session = liveSession(state, conversationId);
  if (!message || !session || seq <= session.lastSeq) return next;

  const fromCustomer = entry.sender.role === "EndUser";
  const { sessionId } = session;
  const changed = {
    ...next,
    sessions: {
      ...next.sessions,
      [sessionId]: {
        ...session,
        lastSeq: seq,
        lastMessage: { text: message.text, at: entry.transcriptedTimestamp, fromCustomer },
      },
    },
  };
  if (!fromCustomer) return changed;
  const count = (state.unread[sessionId] ?? 0) + (state.mine.includes(sessionId) ? 1 : 0);
  return seen(
    withLog(
      { ...changed, unread: { ...state.unread, [sessionId]: count } },
      conversationId,
      (log) => ({ ...log, typingUntil: 0 }),
    ),
  );
}

/** The session that an entry of this conversation belongs to: never one that has ended. */
export function liveSession(state: DeskState, conversationId: string): DeskSession | undefined {
  return Object.values(state.sessions).find(
    (session) => session.conversationId === conversationId && session.status !== "Ended",
  );
}

/** How many chats want this rep: those in line, while available, and those with unread messages. */
export function attentionCount({ presence, waiting, mine, unread }: DeskState): number {
  const inLine = presence === "available" ? waiting.length : 0;
  return inLine + mine.filter((id) => unread[id]).length;
}

function withSession(state: DeskState, event: ConsoleEvents["session"]): DeskState {
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

function withAcceptance(state: DeskState, sessionId: string, at: number): DeskState {
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

function withoutEnded(state: DeskState): DeskState {
  const mine = state.mine.filter(
    (id) => id === state.openId || state.sessions[id]?.status !== "Ended",
  );
  return { ...state, mine };
}

/** What the rep looks at is read. */
function seen(state: DeskState): DeskState {
  if (!state.openId || !state.attending || !state.unread[state.openId]) return state;
  return { ...state, unread: { ...state.unread, [state.openId]: 0 } };
}

/** An open session has a log, if only one that is still to be read. */
function withOpenLog(state: DeskState): DeskState {
  const session = state.openId === undefined ? undefined : state.sessions[state.openId];
  if (!session || state.logs[session.conversationId]) return state;
  const log = unreadLog(session.endUserId, session.lastSeq);
  return { ...state, logs: { ...state.logs, [session.conversationId]: log } };
}

function withLog(state: DeskState, conversationId: string, change: (log: Log) => Log): DeskState {
  const log = state.logs[conversationId];
  if (!log) return state;
  return { ...state, logs: { ...state.logs, [conversationId]: change(log) } };
}

function withOutgoing(
  state: DeskState,
  id: string,
  change: (message: Outgoing) => Outgoing,
): DeskState {
  return {
    ...state,
    outgoing: state.outgoing.map((message) => (message.id === id ? change(message) : message)),
  };
}

/** Once the log has a message, the log's copy is the one to show. */
function withoutDelivered(state: DeskState, conversationId: string): DeskState {
  if (!state.outgoing.some((message) => message.conversationId === conversationId)) return state;
  const logged = new Set(
    state.logs[conversationId]?.entries.map((entry) => messageOf(entry)?.id ?? entry.identifier),
  );
  return { ...state, outgoing: state.outgoing.filter(({ id }) => !logged.has(id)) };
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

function without(list: readonly string[], sessionId: string): readonly string[] {
  return list.filter((id) => id !== sessionId);
}

function mapValues<Value>(
  record: Readonly<Record<string, Value>>,
  change: (value: Value, key: string) => Value,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, change(value, key)]),
  );
}
