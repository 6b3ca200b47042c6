import type { ConsoleEvents } from "@/protocol/console-api";
import { typingSeconds } from "@/protocol/limits";
import { mapValues, seen, withLog, withOpenLog, withOutgoing, withoutDelivered } from "./desk-logs";
import { withAcceptance, without, withoutEnded, withSession, withSnapshot } from "./desk-sessions";
import { type DeskAction, type DeskState, liveSession } from "./desk-state";
import { isAutomated, messageOf } from "./entry-text";
import { filled, heard } from "./log";

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
    case "cancelled":
      return { ...state, outgoing: state.outgoing.filter(({ id }) => id !== action.id) };
    case "not_sent":
      return withOutgoing(state, action.id, (message) => ({
        ...message,
        state: "failed",
        reason: action.reason,
      }));
  }
}

function withEntry(state: DeskState, event: ConsoleEvents["entry"]): DeskState {
  const { conversationId, endUserId, seq, entry } = event;
  const message = messageOf(entry);
  const fromCustomer = entry.sender.role === "EndUser";
  const logs = mapValues(state.logs, (log, id) => {
    if (log.endUserId !== endUserId) return log;
    if (id !== conversationId) return heard(log, seq, null);
    const next = heard(log, seq, entry);
    return message && fromCustomer ? { ...next, typingUntil: 0 } : next;
  });
  const next = withoutDelivered({ ...state, logs }, conversationId);
  const session = liveSession(state, conversationId);
  if (!message || !session || seq <= session.lastSeq || isAutomated(entry)) return next;

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
  return seen({ ...changed, unread: { ...state.unread, [sessionId]: count } });
}
