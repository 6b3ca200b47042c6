import * as z from "zod";
import {
  acknowledgementEntryTypes,
  appTypes,
  type ConversationEntry,
  type EntryPayload,
  endReasons,
  entryTypes,
  liveEntryTypes,
  messageReasons,
  participantRoles,
  type QueuePositionPayload,
  type StreamEvent,
  sessionStatuses,
  type TypingPayload,
  typingEntryTypes,
} from "./entry";
import { abstractMessage } from "./message.schema";

const text = z.string();
/** Epoch milliseconds. */
const time = z.int().min(0);

export const sender = z.object({
  role: z.enum(participantRoles),
  appType: z.enum(appTypes),
  subject: text,
  clientIdentifier: text,
});

/** Of every kind of entry that the log holds: checked when it is stored and when it is read. */
export const entryPayload = z.discriminatedUnion("entryType", [
  z.object({
    entryType: z.literal("Message"),
    id: text,
    abstractMessage,
    messageReason: z.enum(messageReasons).nullable(),
  }),
  z.object({
    entryType: z.literal("RoutingResult"),
    id: text,
    routingType: z.enum(["Initial", "Transfer"]),
    failureType: z.enum(["None", "Unknown", "SubmissionError", "RoutingError"]),
    failureReason: text,
    errorMessages: z.array(text),
    isExternallyRouted: z.literal(false),
    recordId: z.null(),
    pendingServiceRoutingId: text.nullable(),
    workOwnerId: text.nullable(),
    cancelReason: z.null(),
    estimatedWaitTime: z.object({
      estimatedWaitTimeInSeconds: z.number().nullable(),
      isEWTRequested: z.boolean(),
    }),
    routingConfigurationDetails: z.discriminatedUnion("routingConfigurationType", [
      z.object({ routingConfigurationType: z.literal("QueueRoutingType"), queueId: text }),
      z.object({ routingConfigurationType: z.literal("AgentRoutingType"), agentId: text }),
    ]),
  }),
  z.object({
    entryType: z.literal("ParticipantChanged"),
    id: text,
    entries: z
      .array(
        z.object({
          operation: z.enum(["add", "remove"]),
          displayName: text,
          participant: sender,
          menuMetadata: z.null(),
        }),
      )
      .min(1),
  }),
  z.object({
    entryType: z.literal("SessionStatusChanged"),
    id: text,
    channelAddressIdentifier: text,
    conversationIdentifier: text,
    sessionId: text,
    sessionStatus: z.enum(sessionStatuses),
    sessionStatusPrev: z.enum(sessionStatuses).nullable(),
    sessionStartTime: time,
    sessionEndTime: time.nullable(),
    sessionEndedByRole: z.enum(participantRoles).nullable(),
    sessionEndReason: z.enum(endReasons).nullable().exactOptional(),
  }),
  z.object({ entryType: z.literal("CloseConversation"), id: text }),
  z.object({
    entryType: z.literal("EndUserConsentUpdated"),
    id: text,
    consentStatus: z.enum(["OptIn", "OptOut"]),
    endUserSubject: text,
    endUserDisplayName: text,
    isEndUserInitiated: z.boolean(),
    initiatingConversationEntryIdentifier: text.nullable(),
  }),
  z.object({
    entryType: z.enum(acknowledgementEntryTypes),
    id: text,
    acknowledgedConversationEntryIdentifier: text,
    acknowledgementTimestamp: time,
    recipient: sender,
  }),
]) satisfies z.ZodType<EntryPayload>;

/** Of what lives on the stream alone. */
export const livePayload = z.discriminatedUnion("entryType", [
  z.object({ entryType: z.enum(typingEntryTypes), id: text, timestamp: time }),
  z.object({
    entryType: z.literal("QueuePosition"),
    id: text,
    position: z.int().min(1),
    pendingServiceRoutingId: text,
    workItemId: text,
  }),
]) satisfies z.ZodType<TypingPayload | QueuePositionPayload>;

const entry = {
  identifier: text,
  sender,
  /** Clients drop or break on an entry whose sender has no name. */
  senderDisplayName: text.min(1),
  clientTimestamp: time,
  transcriptedTimestamp: time,
  clientDuration: z.literal(0),
  relatedRecords: z.array(text),
};

/** An entry as lists answer it: its payload is an object. */
export const listedEntry = z
  .object({ ...entry, entryType: z.enum(entryTypes), conversationId: text, entryPayload })
  .refine(
    (listed) => listed.entryType === listed.entryPayload.entryType,
    "and its payload are of one type",
  ) satisfies z.ZodType<ConversationEntry<EntryPayload>>;

/** `data` of a stream's event: its payload is JSON text of `entryPayload` or `livePayload`. */
export const streamEvent = z.object({
  channelPlatformKey: text,
  channelType: z.literal("embedded_messaging"),
  channelAddressIdentifier: text,
  conversationId: text,
  conversationEntry: z.object({
    ...entry,
    entryType: z.enum([...entryTypes, ...liveEntryTypes]),
    /** JSON. */
    entryPayload: z.string(),
  }),
}) satisfies z.ZodType<StreamEvent>;
