import type { DeskEntry } from "@/protocol/console-api";
import type { ConversationEntry, EntryPayload, StreamEvent } from "@/protocol/entry";
import type { FollowedLine, LogLine } from "./queries";

/** A line as lists give it: its payload is an object. */
export function toEntry(line: LogLine): ConversationEntry<EntryPayload> {
  return withPayload(line, JSON.parse(line.payload));
}

/** A line as the console gets it. */
export function toDeskEntry(line: LogLine): DeskEntry {
  return { ...toEntry(line), seq: line.seq };
}

/** A line as the event stream gives it: its payload is text. */
export function toStreamEvent(line: FollowedLine, channelPlatformKey: string): StreamEvent {
  return {
    channelPlatformKey,
    channelType: "embedded_messaging",
    channelAddressIdentifier: line.channelAddressIdentifier,
    conversationId: line.conversationIdentifier,
    conversationEntry: withPayload(line, line.payload),
  };
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
    relatedRecords: [],
  };
}
