import type { DeskEntry } from "@/protocol/console-api";
import type { ConversationEntry, EntryPayload, StreamEvent } from "@/protocol/entry";
import { withFileLinks } from "../files/links";
import type { FollowedLine, LogLine } from "./queries";

/** Lines as lists give them: their payload is an object. Those that cannot be read are left out. */
export function toEntries(lines: LogLine[]): ConversationEntry<EntryPayload>[] {
  return lines.flatMap((line) =>
    line.payload ? withPayload(line, withFileLinks(line.payload, line.conversationId)) : [],
  );
}

/** Lines as the console gets them. */
export function toDeskEntries(lines: LogLine[]): DeskEntry[] {
  return lines.flatMap((line) =>
    line.payload
      ? {
          ...withPayload(line, withFileLinks(line.payload, line.conversationId)),
          seq: line.seq,
        }
      : [],
  );
}

/** A line as the event stream gives it: its payload is text. */
export function toStreamEvent(line: FollowedLine, channelPlatformKey: string): StreamEvent {
  return {
    channelPlatformKey,
    channelType: "embedded_messaging",
    channelAddressIdentifier: line.channelAddressIdentifier,
    conversationId: line.conversationIdentifier,
    conversationEntry: withPayload(line, streamedPayload(line)),
  };
}

/** As it is stored, but for the addresses of files. */
function streamedPayload({ payload, json, conversationId }: FollowedLine): string {
  if (!payload) return json;
  const linked = withFileLinks(payload, conversationId);
  return linked === payload ? json : JSON.stringify(linked);
}

function withPayload<Payload>(line: LogLine, entryPayload: Payload): ConversationEntry<Payload> {
  return {
    identifier: line.identifier,
    entryType: line.entryType,
    entryPayload,
    sender: {
      role: line.senderRole,
      appType: line.senderAppType,
      subject: line.senderSubject,
      clientIdentifier: line.senderSubject,
    },
    senderDisplayName: line.senderDisplayName,
    clientTimestamp: line.clientAt,
    transcriptedTimestamp: line.transcriptedAt,
    clientDuration: 0,
    relatedRecords: relatedRecords(line.payload),
  };
}

function relatedRecords(payload: EntryPayload | undefined): string[] {
  return payload && "acknowledgedConversationEntryIdentifier" in payload
    ? [payload.acknowledgedConversationEntryIdentifier]
    : [];
}
