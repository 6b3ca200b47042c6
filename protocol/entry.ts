import type { AbstractMessage } from "./message";

export const participantRoles = ["EndUser", "Chatbot", "Agent", "Supervisor", "System"] as const;
export type ParticipantRole = (typeof participantRoles)[number];

export const appTypes = ["iamessage", "agent", "chatbot", "conversation"] as const;
export type AppType = (typeof appTypes)[number];

/** Entries that are stored in the log. Typing is not: it lives on the stream alone. */
export const entryTypes = [
  "Message",
  "RoutingResult",
  "ParticipantChanged",
  "SessionStatusChanged",
  "CloseConversation",
  "EndUserConsentUpdated",
  "DeliveryAcknowledgement",
  "ReadAcknowledgement",
] as const;
export type EntryType = (typeof entryTypes)[number];

export const typingEntryTypes = ["TypingStartedIndicator", "TypingStoppedIndicator"] as const;
export type TypingEntryType = (typeof typingEntryTypes)[number];
/** What no log holds. */
export const liveEntryTypes = [...typingEntryTypes, "QueuePosition"] as const;
export type LiveEntryType = (typeof liveEntryTypes)[number];

export const acknowledgementEntryTypes = [
  "DeliveryAcknowledgement",
  "ReadAcknowledgement",
] as const;
export type AcknowledgementEntryType = (typeof acknowledgementEntryTypes)[number];

/** Who may see an entry: everybody, or only the organization's side. */
export const visibilities = ["all", "internal"] as const;

export const sessionStatuses = [
  "New",
  "Waiting",
  "Active",
  "Inactive",
  "Paused",
  "Consent",
  "Ended",
  "Error",
] as const;
export type SessionStatus = (typeof sessionStatuses)[number];

export const sessionOrigins = [
  "inbound",
  "rep",
  "automation",
  "opt_in",
  "opt_out",
  "help",
] as const;
export type SessionOrigin = (typeof sessionOrigins)[number];

export const endedBy = ["end_user", "rep", "system"] as const;
export type EndedBy = (typeof endedBy)[number];

export const endReasons = [
  "ended_by_customer",
  "ended_by_rep",
  "conversation_closed",
  "customer_inactive",
  "inactive_too_long",
  "abandoned",
  "waited_too_long",
  "opted_out",
  "keyword_answered",
] as const;
export type EndReason = (typeof endReasons)[number];

export type Sender = {
  role: ParticipantRole;
  appType: AppType;
  subject: string;
  clientIdentifier: string;
};

export type MessagePayload = {
  entryType: "Message";
  id: string;
  abstractMessage: AbstractMessage;
  messageReason: MessageReason | null;
};

/** Why a message was sent that nobody wrote. */
export const messageReasons = ["AutomatedResponse", "Consent"] as const;
export type MessageReason = (typeof messageReasons)[number];

export type RoutingResultPayload = {
  entryType: "RoutingResult";
  id: string;
  routingType: "Initial" | "Transfer";
  failureType: "None" | "Unknown" | "SubmissionError" | "RoutingError";
  failureReason: string;
  errorMessages: string[];
  isExternallyRouted: false;
  recordId: null;
  pendingServiceRoutingId: string | null;
  workOwnerId: string | null;
  cancelReason: null;
  estimatedWaitTime: { estimatedWaitTimeInSeconds: number | null; isEWTRequested: boolean };
  routingConfigurationDetails:
    | { routingConfigurationType: "QueueRoutingType"; queueId: string }
    | { routingConfigurationType: "AgentRoutingType"; agentId: string };
};

export type ParticipantChangedPayload = {
  entryType: "ParticipantChanged";
  id: string;
  entries: {
    operation: "add" | "remove";
    displayName: string;
    participant: Sender;
    menuMetadata: null;
  }[];
};

export type SessionStatusChangedPayload = {
  entryType: "SessionStatusChanged";
  id: string;
  channelAddressIdentifier: string;
  conversationIdentifier: string;
  sessionId: string;
  sessionStatus: SessionStatus;
  sessionStatusPrev: SessionStatus | null;
  sessionStartTime: number;
  sessionEndTime: number | null;
  sessionEndedByRole: ParticipantRole | null;
  /** Absent in sessions that ended before reasons were told. */
  sessionEndReason?: EndReason | null;
};

export type CloseConversationPayload = { entryType: "CloseConversation"; id: string };

export type EndUserConsentUpdatedPayload = {
  entryType: "EndUserConsentUpdated";
  id: string;
  consentStatus: "OptIn" | "OptOut";
  endUserSubject: string;
  endUserDisplayName: string;
  isEndUserInitiated: boolean;
  /** The message that brought it about. */
  initiatingConversationEntryIdentifier: string | null;
};

/** At most one per message, kind and reader. */
export type AcknowledgementPayload = {
  entryType: AcknowledgementEntryType;
  id: string;
  /** The message. */
  acknowledgedConversationEntryIdentifier: string;
  acknowledgementTimestamp: number;
  /** Whom the message reached. */
  recipient: Sender;
};

export type EntryPayload =
  | MessagePayload
  | RoutingResultPayload
  | ParticipantChangedPayload
  | SessionStatusChangedPayload
  | CloseConversationPayload
  | EndUserConsentUpdatedPayload
  | AcknowledgementPayload;

/** Lives on the stream alone, like typing: it is true for a moment only. */
export type QueuePositionPayload = {
  entryType: "QueuePosition";
  id: string;
  /** 1 is next. */
  position: number;
  pendingServiceRoutingId: string;
  workItemId: string;
};

export type TypingPayload = { entryType: TypingEntryType; id: string; timestamp: number };

/** Name of the stream's event for each entry type (messaging-api.md §6.3). */
export const eventNames = {
  Message: "CONVERSATION_MESSAGE",
  RoutingResult: "CONVERSATION_ROUTING_RESULT",
  ParticipantChanged: "CONVERSATION_PARTICIPANT_CHANGED",
  SessionStatusChanged: "CONVERSATION_SESSION_STATUS_CHANGED",
  CloseConversation: "CONVERSATION_CLOSE_CONVERSATION",
  EndUserConsentUpdated: "CONVERSATION_END_USER_CONSENT_UPDATED",
  DeliveryAcknowledgement: "CONVERSATION_DELIVERY_ACKNOWLEDGEMENT",
  ReadAcknowledgement: "CONVERSATION_READ_ACKNOWLEDGEMENT",
  QueuePosition: "CONVERSATION_QUEUE_POSITION",
  TypingStartedIndicator: "CONVERSATION_TYPING_STARTED_INDICATOR",
  TypingStoppedIndicator: "CONVERSATION_TYPING_STOPPED_INDICATOR",
} as const satisfies Record<EntryType | LiveEntryType, string>;

/** One line of the log as clients read it; `Payload` is an object in lists, a JSON string on the stream. */
export type ConversationEntry<Payload = EntryPayload | TypingPayload | QueuePositionPayload> = {
  identifier: string;
  entryType: EntryType | LiveEntryType;
  entryPayload: Payload;
  sender: Sender;
  senderDisplayName: string;
  clientTimestamp: number;
  transcriptedTimestamp: number;
  clientDuration: 0;
  relatedRecords: string[];
};

/** `data` of an event (messaging-api.md §6.2). */
export type StreamEvent = {
  channelPlatformKey: string;
  channelType: "embedded_messaging";
  channelAddressIdentifier: string;
  conversationId: string;
  conversationEntry: ConversationEntry<string>;
};
