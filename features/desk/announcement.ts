import { type DeskState, liveSession } from "./desk-state";
import type { ConsoleEvent } from "./desk-stream";
import { messageOf } from "./entry-text";

/**
 * What to read out when an event arrives. Messages of the open conversation are read
 * out by its log.
 */
export function announcement(before: DeskState, event: ConsoleEvent): string | undefined {
  if (event.name === "session") {
    const { waiting, sessionId, customerName } = event.data;
    const arrived = waiting && !before.waiting.includes(sessionId);
    return arrived ? `${customerName} is waiting` : undefined;
  }
  if (event.name !== "entry" || event.data.entry.sender.role !== "EndUser") return undefined;
  const session = liveSession(before, event.data.conversationId);
  const message = messageOf(event.data.entry);
  if (!message || !session || session.sessionId === before.openId) return undefined;
  if (!before.mine.includes(session.sessionId)) return undefined;
  return `New message from ${session.customerName}: ${message.text}`;
}
