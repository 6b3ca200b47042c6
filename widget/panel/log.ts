import { briefText } from "@/protocol/brief-text";
import type {
  AcknowledgementEntryType,
  ParticipantChangedPayload,
  Sender,
  SessionStatusChangedPayload,
} from "@/protocol/entry";
import type { AttachmentsContent } from "@/protocol/message";
import type { Entry } from "./transport";
import { t } from "./wording";

export type MessageLine = {
  kind: "message";
  id: string;
  from: "customer" | "rep";
  name: string;
  text: string;
  /** The files of the message, and their caption. */
  attached?: AttachmentsContent | undefined;
  at: number;
};
export type NoteLine = { kind: "note"; id: string; text: string; at: number };
export type Line = MessageLine | NoteLine;

/** What the entries of a conversation mean to the customer. */
export type Log = {
  lines: readonly Line[];
  /** Identifiers of the entries read so far. */
  known: ReadonlySet<string>;
  /** Who answers: nobody yet, nobody at all for now, or somebody. */
  routing: "waiting" | "no_rep" | "with_rep" | "none";
  /** How long the wait was said to be, and when; in milliseconds. */
  wait: { at: number; expected: number } | undefined;
  /** A closed conversation is over; after the end of a session the customer may go on writing. */
  state: "running" | "session_ended" | "closed";
  /** Time of the oldest line that was read. */
  oldest: number;
  /** How far messages came, by their ids: the customer's to the other side, and the other way round. */
  receipts: Readonly<Record<string, AcknowledgementEntryType>>;
};

export const emptyLog: Log = {
  lines: [],
  known: new Set(),
  routing: "none",
  wait: undefined,
  state: "running",
  oldest: Number.POSITIVE_INFINITY,
  receipts: {},
};

export function readLog(entries: readonly Entry[], log: Log = emptyLog): Log {
  return entries.reduce(withEntry, log);
}

/** `log` with the next entry; one that is known already changes nothing. */
export function withEntry(log: Log, entry: Entry): Log {
  if (log.known.has(entry.identifier)) return log;
  const at = entry.transcriptedTimestamp;
  const next: Log = {
    ...log,
    known: new Set(log.known).add(entry.identifier),
    oldest: Math.min(log.oldest, at),
  };
  const noted = (text: string, change: Partial<Log> = {}): Log => ({
    ...next,
    lines: [...next.lines, { kind: "note", id: entry.identifier, text, at }],
    ...change,
  });

  const payload = entry.entryPayload;
  switch (payload.entryType) {
    case "Message": {
      const { abstractMessage } = payload;
      const text = briefText(abstractMessage);
      if (!text) return next;
      const content = "staticContent" in abstractMessage && abstractMessage.staticContent;
      const attached = content && content.formatType === "Attachments" ? content : undefined;
      const from = entry.sender.role === "EndUser" ? "customer" : "rep";
      const automated = entry.sender.role === "System";
      const name = automated ? t("people.automated") : entry.senderDisplayName;
      const id = payload.id;
      const line: MessageLine = { kind: "message", id, from, name, text, attached, at };
      return { ...next, lines: [...next.lines, line] };
    }
    case "RoutingResult": {
      if (payload.failureType !== "None") return { ...next, routing: "no_rep", wait: undefined };
      const seconds = payload.estimatedWaitTime?.estimatedWaitTimeInSeconds;
      return {
        ...next,
        routing: next.routing === "with_rep" ? "with_rep" : "waiting",
        wait: seconds ? { at, expected: seconds * 1000 } : undefined,
      };
    }
    case "ParticipantChanged":
      return withParticipants(
        next,
        payload.entries.filter(({ participant }) => answers(participant)),
        at,
      );
    case "SessionStatusChanged":
      if (payload.sessionStatus === "Inactive") return noted(t("end.paused"));
      if (payload.sessionStatus !== "Ended") {
        return next.state === "session_ended" ? { ...next, state: "running" } : next;
      }
      if (next.state === "closed") return next;
      return noted(endingText(payload), {
        state: "session_ended",
        routing: "none",
      });
    case "CloseConversation":
      if (next.state === "running")
        return noted(t("end.ended"), { state: "closed", routing: "none" });
      return { ...next, state: "closed" };
    case "DeliveryAcknowledgement":
    case "ReadAcknowledgement":
      return {
        ...next,
        receipts: { ...log.receipts, [entry.relatedRecords[0] ?? ""]: payload.entryType },
      };
    case "TypingStartedIndicator":
    case "TypingStoppedIndicator":
    case "QueuePosition":
      return log;
    default:
      // Kinds of entries that are newer than this script.
      return next;
  }
}

function endingText(payload: SessionStatusChangedPayload): string {
  if (payload.sessionEndedByRole === "EndUser") return t("end.byCustomer");
  switch (payload.sessionEndReason) {
    case "customer_inactive":
    case "inactive_too_long":
      return t("end.idle");
    case "abandoned":
      return t("end.abandoned");
    case "waited_too_long":
      return t("end.waited");
    default:
      return t("end.ended");
  }
}

function withParticipants(
  log: Log,
  changes: ParticipantChangedPayload["entries"],
  at: number,
): Log {
  const last = changes.at(-1);
  if (!last) return log;
  const notes = changes.map(({ operation, displayName }) => ({
    kind: "note" as const,
    id: `${at}-${operation}-${displayName}`,
    text: t(operation === "add" ? "people.joined" : "people.left", {
      name: displayName || t("people.rep"),
    }),
    at,
  }));
  return {
    ...log,
    lines: [...log.lines, ...notes],
    routing: last.operation === "add" ? "with_rep" : "none",
  };
}

/** `log` with older lines in front; what they say about routing is long past. */
export function withEarlier(log: Log, entries: readonly Entry[]): Log {
  const fresh = entries.filter((entry) => !log.known.has(entry.identifier));
  const earlier = readLog(fresh);
  return {
    ...log,
    lines: [...earlier.lines, ...log.lines],
    known: new Set([...earlier.known, ...log.known]),
    oldest: Math.min(earlier.oldest, log.oldest),
  };
}

export function answers({ role }: Sender): boolean {
  return role === "Agent" || role === "Supervisor" || role === "Chatbot";
}

/** Whether the customer's message has come back. */
export function isIn(log: Log, messageId: string): boolean {
  return log.lines.some((line) => line.kind === "message" && line.id === messageId);
}

/** How many of the rep's messages stand after the entry that the customer saw last. */
export function unseen({ lines }: Log, seen: string | undefined): number {
  const after = seen === undefined ? -1 : lines.findIndex(({ id }) => id === seen);
  return lines.filter(
    (line, index) => index > after && line.kind === "message" && line.from === "rep",
  ).length;
}
