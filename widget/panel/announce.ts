import type { AcknowledgementEntryType, EntryType, StreamEvent } from "@/protocol/entry";
import type { Entry } from "./transport";

const events: Partial<Record<Entry["entryType"], string>> = {
  Message: "onEmbeddedMessageSent",
  RoutingResult: "onEmbeddedMessagingConversationRouted",
  ParticipantChanged: "onEmbeddedMessagingConversationParticipantChanged",
  SessionStatusChanged: "onEmbeddedMessagingSessionStatusUpdate",
  CloseConversation: "onEmbeddedMessagingConversationClosed",
} satisfies Record<Exclude<EntryType, "EndUserConsentUpdated" | AcknowledgementEntryType>, string>;

/** Tells the page's listeners what came on the stream. */
export function announce(
  entry: Entry,
  event: StreamEvent,
  emit: (name: string, detail: StreamEvent) => void,
): void {
  const name = events[entry.entryType];
  if (name) emit(name, event);
}
