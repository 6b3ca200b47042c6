import type { EmbeddedServiceConfig } from "./embedded-service-config";
import type { ConversationEntry, EntryPayload } from "./entry";
import type { ChoicesResponse, FormResponse } from "./message";
import type { IdentityClaims } from "./user-verification";

export const messagingApiPath = "/iamessage/api/v2";
export const eventStreamPath = "/eventrouter/v1/sse";
export const apiDescriptionPath = `${messagingApiPath}/openapi.json`;
export const configPath = "/embeddedservice/v1/embedded-service-config";

export const routingStatuses = ["ROUTED", "NEEDS_ROUTING", "INITIAL", "TRANSFER"] as const;
export type RoutingStatus = (typeof routingStatuses)[number];

export type AccessTokenRequest = {
  orgId: string;
  esDeveloperName: string;
  capabilitiesVersion?: string;
  platform?: string;
  deviceId?: string;
  context?: { appName?: string; clientVersion?: string };
};

/** The same with the proof of who the customer is. */
export type VerifiedTokenRequest = AccessTokenRequest & {
  authorizationType: "JWT";
  customerIdentityToken: string;
};

export type AccessToken = { accessToken: string; lastEventId: string };

/** What became of an identity token; absent where none was sent. */
export type IdentityReport =
  | { verified: true; claims: IdentityClaims }
  /** While a channel observes: the customer goes on as a guest. */
  | { verified: false; code: string; message: string };

export type CustomerToken = AccessToken & {
  context: {
    deviceId: string;
    configuration: { timestamp: number; embeddedServiceConfig: EmbeddedServiceConfig };
    endUser: { appType: "iamessage"; role: "EndUser"; subject: string };
    identity?: IdentityReport;
  };
};

export type CreateConversationRequest = {
  conversationId: string;
  esDeveloperName: string;
  routingAttributes?: Record<string, string>;
  language?: string;
};

export type SendMessageRequest = {
  message: { id: string; inReplyToMessageId?: string | null } & (
    | { messageType: "StaticContentMessage"; staticContent: { formatType: "Text"; text: string } }
    | { messageType: "ChoicesResponseMessage"; choicesResponse: ChoicesResponse }
    | {
        messageType: "FormResponseMessage";
        formResponse: Extract<FormResponse, { formatType: "Inputs" }>;
      }
  );
  esDeveloperName: string;
  isNewMessagingSession?: boolean;
  routingAttributes?: Record<string, string>;
  language?: string;
};

/** The part `messageEntry` of an upload, before the part `fileData`. */
export type SendFileRequest = Omit<SendMessageRequest, "message"> & {
  message: { id: string; fileId?: string; text?: string; inReplyToMessageId?: string | null };
};

/** Answer of `GET /conversation/{id}/file/{referenceId}`, which is ours: a new address of a file. */
export type FileAddress = { id: string; name: string; mimeType: string; size: number; url: string };

/** Answer of `GET /pre-chat-answers`, which is ours: what is known of the customer's answers. */
export type KnownAnswers = {
  /** By field, of those that are filled in or skipped when known; as clients send them. */
  answers: Record<string, string>;
  /** Of the terms that were accepted last. */
  termsVersion: string | null;
};

export type SentMessage = { conversationEntries: { id: string; clientTimestamp: number }[] };

export type ConversationList = {
  openConversationsFound: number;
  closedConversationsFound: number;
  /** Times in epoch milliseconds; `endTimestamp` 0 means open. */
  conversations: { conversationId: string; startTimestamp: number; endTimestamp: number }[];
};

export type EntryList = {
  /** Newest first. */
  conversationEntries: (ConversationEntry<EntryPayload> & { conversationId: string })[];
};

export type ConversationStatus = { conversationId: string; routingStatus: RoutingStatus };

export type ErrorBody = { message: string; code: string };
