import type { DeskEntry } from "@/protocol/console-api";
import type { AttachmentsContent } from "@/protocol/message";
import { type Receipt, receiptsIn } from "./acknowledgements";
import type { Outgoing } from "./desk-state";
import { isAutomated, messageOf, noticeOf } from "./entry-text";
import type { OutgoingFile } from "./files/outgoing-file";

export type TranscriptMessage = {
  id: string;
  text: string;
  /** The files of a message in the log. */
  attached?: AttachmentsContent | undefined;
  /** The file of one on its way. */
  file?: OutgoingFile | undefined;
  state: Outgoing["state"] | Receipt;
  reason?: string | undefined;
};

export type TranscriptLine =
  | { kind: "day"; key: string; at: number }
  | { kind: "notice"; key: string; at: number; text: string }
  | MessageGroup;

/** Messages of one sender in a row, less than two minutes apart. */
export type MessageGroup = {
  kind: "group";
  key: string;
  fromCustomer: boolean;
  automatic: boolean;
  name: string;
  /** Of the last message. */
  at: number;
  messages: readonly [TranscriptMessage, ...TranscriptMessage[]];
};

const groupMilliseconds = 2 * 60 * 1000;

/** The conversation as it is drawn: days, notices, and messages in groups. */
export function transcript(
  entries: readonly DeskEntry[],
  outgoing: readonly Outgoing[],
  ownName: string,
): TranscriptLine[] {
  const receipts = receiptsIn(entries, "customer");
  const lines: TranscriptLine[] = [];
  for (const line of [
    ...entries.flatMap((entry) => entryLine(entry, receipts)),
    ...outgoing.map((message) => outgoingLine(message, ownName)),
  ]) {
    const before = lines.at(-1);
    if (!before || day(before.at) !== day(line.at)) {
      lines.push({ kind: "day", key: `day-${line.key}`, at: line.at }, line);
    } else if (before.kind === "group" && line.kind === "group" && joins(before, line)) {
      lines[lines.length - 1] = {
        ...before,
        at: line.at,
        messages: [...before.messages, ...line.messages],
      };
    } else {
      lines.push(line);
    }
  }
  return lines;
}

function entryLine(entry: DeskEntry, receipts: ReadonlyMap<string, Receipt>): TranscriptLine[] {
  const at = entry.transcriptedTimestamp;
  const found = messageOf(entry);
  if (found) {
    // The files stand there themselves: only their caption is said beside them.
    const message = found.attached ? { ...found, text: found.attached.text ?? "" } : found;
    return [
      {
        kind: "group",
        key: message.id,
        fromCustomer: entry.sender.role === "EndUser",
        automatic: isAutomated(entry) || entry.sender.role === "Chatbot",
        name: entry.senderDisplayName,
        at,
        messages: [{ ...message, state: receipts.get(message.id) ?? "sent" }],
      },
    ];
  }
  const text = noticeOf(entry);
  return text ? [{ kind: "notice", key: entry.identifier, at, text }] : [];
}

function outgoingLine(message: Outgoing, name: string): MessageGroup {
  const { id, text, at, state, reason, file } = message;
  return {
    kind: "group",
    key: id,
    fromCustomer: false,
    automatic: false,
    name,
    at,
    messages: [{ id, text, state, reason, file }],
  };
}

function joins(one: MessageGroup, other: MessageGroup): boolean {
  return (
    one.fromCustomer === other.fromCustomer &&
    one.automatic === other.automatic &&
    one.name === other.name &&
    other.at - one.at < groupMilliseconds
  );
}

function day(at: number): string {
  return new Date(at).toDateString();
}
