/** What the sample listens to but the end of a conversation, which it needs no entry of. */
export const sampleEvents = [
  "CONVERSATION_MESSAGE",
  "CONVERSATION_ROUTING_RESULT",
  "CONVERSATION_PARTICIPANT_CHANGED",
  "CONVERSATION_TYPING_STARTED_INDICATOR",
  "CONVERSATION_TYPING_STOPPED_INDICATOR",
  "CONVERSATION_DELIVERY_ACKNOWLEDGEMENT",
  "CONVERSATION_READ_ACKNOWLEDGEMENT",
];

/** Data of a stream's event, as the sample reads it. */
export type Streamed = {
  conversationId: string;
  conversationEntry: {
    identifier: string;
    sender?: { role?: string };
    senderDisplayName?: string;
    entryPayload: unknown;
    relatedRecords?: string[];
  };
};

export type Entry = {
  entryType: string;
  from: "me" | "them" | "news";
  actor: string;
  text: string | undefined;
  /** The message that a receipt is about. */
  related?: string;
};

/** The original would drop this event, or throw. */
export class SampleEntryError extends Error {}

type Payload = {
  entryType: string;
  abstractMessage?: { messageType: string; staticContent?: { formatType: string; text?: string } };
  routingType?: string;
  failureType?: string;
  entries?: { operation?: string; displayName?: string; participant?: { role?: string } }[];
  acknowledgementTimestamp?: number;
};

const known = [
  "Message",
  "ParticipantChanged",
  "RoutingResult",
  "DeliveryAcknowledgement",
  "ReadAcknowledgement",
  "TypingStartedIndicator",
  "TypingStoppedIndicator",
];
const failures = ["None", "Unknown", "SubmissionError", "RoutingError"];

/** One entry as the sample takes it apart, and as strictly. */
export function readStreamed({ conversationEntry }: Streamed): Entry {
  const { sender, senderDisplayName, entryPayload, identifier } = conversationEntry;
  const need = (holds: unknown, what: string) => {
    if (!holds) throw new SampleEntryError(`${identifier}: ${what}`);
  };
  need(typeof entryPayload === "string", "its payload is no text");
  const payload = JSON.parse(String(entryPayload)) as Payload;
  const { entryType } = payload;
  need(known.includes(entryType), `unknown entry type ${entryType}`);
  need(sender?.role, "its sender has no role");
  const [change] = payload.entries ?? [];
  const actor = senderDisplayName || change?.displayName || change?.participant?.role || "";
  need(actor, "nobody has a name");
  if (entryType !== "ParticipantChanged") need(senderDisplayName, "its sender has no name");
  const entry = { entryType, actor, text: undefined, from: "news" } as const;
  switch (entryType) {
    case "RoutingResult":
      need(["Initial", "Transfer"].includes(payload.routingType ?? ""), "unknown routing type");
      need(failures.includes(payload.failureType ?? ""), "unknown failure type");
      return { ...entry, text: `routed ${payload.routingType}` };
    case "ParticipantChanged":
      need(["add", "remove"].includes(change?.operation ?? ""), "unknown operation");
      return { ...entry, text: `${change?.operation} ${change?.displayName}` };
    case "DeliveryAcknowledgement":
    case "ReadAcknowledgement": {
      const [related] = conversationEntry.relatedRecords ?? [];
      need(related, "a receipt is about no message");
      need(payload.acknowledgementTimestamp, "a receipt has no time");
      return { ...entry, related: String(related) };
    }
    case "Message": {
      const { abstractMessage: message } = payload;
      need(message?.messageType, "a message without a type");
      const from = sender?.role === "EndUser" ? "me" : "them";
      const content = message?.staticContent;
      return { ...entry, from, text: content?.formatType === "Text" ? content.text : undefined };
    }
    default:
      return entry;
  }
}
