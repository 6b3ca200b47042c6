import type { NewAcknowledgement } from "@/protocol/acknowledgement";
import type { DeskEntry, DeskSession } from "@/protocol/console-api";
import type { AcknowledgementPayload } from "@/protocol/entry";
import { type DeskState, liveSession } from "./desk-state";
import type { ConsoleEvent } from "./desk-stream";

/** Of a message, as far as its reader has said. */
export type Receipt = "delivered" | "read";

/** What the other side said of messages, by their ids: the customer of ours, or reps of theirs. */
export function receiptsIn(
  entries: readonly DeskEntry[],
  from: "customer" | "reps",
): ReadonlyMap<string, Receipt> {
  const receipts = new Map<string, Receipt>();
  for (const { entryPayload, sender } of entries) {
    if (!isAcknowledgement(entryPayload)) continue;
    if ((sender.role === "EndUser") !== (from === "customer")) continue;
    const message = entryPayload.acknowledgedConversationEntryIdentifier;
    const isRead = entryPayload.entryType === "ReadAcknowledgement";
    if (isRead || !receipts.has(message)) receipts.set(message, isRead ? "read" : "delivered");
  }
  return receipts;
}

/**
 * What is still to be said of a session's messages: that they arrived and, where the rep has the end of
 * the log in sight, that they are read. Once any rep has said it nobody says it again, and what
 * earlier sessions hold is history.
 */
export function due(
  entries: readonly DeskEntry[],
  sessionId: string,
  inSight: boolean,
): NewAcknowledgement[] {
  const receipts = receiptsIn(entries, "reps");
  return entries.slice(beginningOf(sessionId, entries)).flatMap((entry) => {
    if (!isCustomers(entry)) return [];
    const message = entry.identifier;
    const receipt = receipts.get(message);
    return [
      ...(receipt ? [] : [acknowledgement("Delivery", message)]),
      ...(inSight && receipt !== "read" ? [acknowledgement("Read", message)] : []),
    ];
  });
}

/** What an event brought to this rep's own chats, by conversation. */
export function arrived(state: DeskState, event: ConsoleEvent): [string, NewAcknowledgement][] {
  switch (event.name) {
    case "snapshot":
      return event.data.mySessions.flatMap(undelivered);
    case "session":
      return event.data.mine ? undelivered(event.data) : [];
    case "entry": {
      const { conversationId, entry } = event.data;
      const session = liveSession(state, conversationId);
      if (!session || !state.mine.includes(session.sessionId)) return [];
      if (!isCustomers(entry)) return [];
      return [[conversationId, acknowledgement("Delivery", entry.identifier)]];
    }
    case "typing":
    case "presence":
    case "signed_out":
      return [];
  }
}

function undelivered({ conversationId, undelivered }: DeskSession): [string, NewAcknowledgement][] {
  return undelivered === null ? [] : [[conversationId, acknowledgement("Delivery", undelivered)]];
}

function acknowledgement(
  entryType: NewAcknowledgement["entryType"],
  conversationEntryId: string,
): NewAcknowledgement {
  return { entryType, conversationEntryId };
}

/** After the end of the session before. */
function beginningOf(sessionId: string, entries: readonly DeskEntry[]): number {
  return (
    entries.findLastIndex(
      ({ entryPayload: payload }) =>
        payload.entryType === "SessionStatusChanged" &&
        payload.sessionStatus === "Ended" &&
        payload.sessionId !== sessionId,
    ) + 1
  );
}

function isCustomers({ entryType, sender }: DeskEntry): boolean {
  return entryType === "Message" && sender.role === "EndUser";
}

function isAcknowledgement(payload: DeskEntry["entryPayload"]): payload is AcknowledgementPayload {
  const { entryType } = payload;
  return entryType === "DeliveryAcknowledgement" || entryType === "ReadAcknowledgement";
}
