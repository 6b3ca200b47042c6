import type { DeskState, Outgoing } from "./desk-state";
import { messageOf } from "./entry-text";
import { type Log, unreadLog } from "./log";

/** What the rep looks at is read. */
export function seen(state: DeskState): DeskState {
  if (!state.openId || !state.attending || !state.unread[state.openId]) return state;
  return { ...state, unread: { ...state.unread, [state.openId]: 0 } };
}

/** An open session has a log, if only one that is still to be read. */
export function withOpenLog(state: DeskState): DeskState {
  const session = state.openId === undefined ? undefined : state.sessions[state.openId];
  if (!session || state.logs[session.conversationId]) return state;
  const log = unreadLog(session.endUserId, session.lastSeq);
  return { ...state, logs: { ...state.logs, [session.conversationId]: log } };
}

export function withLog(
  state: DeskState,
  conversationId: string,
  change: (log: Log) => Log,
): DeskState {
  const log = state.logs[conversationId];
  if (!log) return state;
  return { ...state, logs: { ...state.logs, [conversationId]: change(log) } };
}

export function withOutgoing(
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
export function withoutDelivered(state: DeskState, conversationId: string): DeskState {
  if (!state.outgoing.some((message) => message.conversationId === conversationId)) return state;
  const logged = new Set(
    state.logs[conversationId]?.entries.map((entry) => messageOf(entry)?.id ?? entry.identifier),
  );
  return { ...state, outgoing: state.outgoing.filter(({ id }) => !logged.has(id)) };
}

export function mapValues<Value>(
  record: Readonly<Record<string, Value>>,
  change: (value: Value, key: string) => Value,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, change(value, key)]),
  );
}
