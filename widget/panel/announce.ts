import type { EntryType, StreamEvent } from "@/protocol/entry";
import type { Entry } from "./transport";

const shown = {
  Message: "onEmbeddedMessageSent",
  RoutingResult: "onEmbeddedMessagingConversationRouted",
  ParticipantChanged: "onEmbeddedMessagingConversationParticipantChanged",
  SessionStatusChanged: "onEmbeddedMessagingSessionStatusUpdate",
  CloseConversation: "onEmbeddedMessagingConversationClosed",
} satisfies Partial<Record<EntryType, string>>;

/** Of entries that the log shows: receipts would crowd them out of a page. */
export const shownTypes = Object.keys(shown) as (keyof typeof shown)[];

const events: Partial<Record<Entry["entryType"], string>> = {
  ...shown,
  DeliveryAcknowledgement: "onEmbeddedMessageDelivered",
  ReadAcknowledgement: "onEmbeddedMessageRead",
} satisfies Record<Exclude<EntryType, "EndUserConsentUpdated">, string>;

/** Tells the page's listeners what came on the stream. */
export function announce(
  entry: Entry,
  event: StreamEvent,
  emit: (name: string, detail: StreamEvent) => void,
): void {
  const name = events[entry.entryType];
  if (name) emit(name, event);
}
