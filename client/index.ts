/** What `@foyer/client` gives. */
export { briefText } from "@/protocol/brief-text";
export type { ConversationList, ConversationStatus } from "@/protocol/messaging-api";
export type { Configuration } from "./configuration";
export { type ConnectOptions, connect } from "./connect";
export type { IdentityToken } from "./enter";
export type { ClientEvents, Entry, Listener } from "./events";
export type {
  Beginning,
  FileOptions,
  FoyerClient,
  OutgoingMessage,
  SendOptions,
  TranscriptOptions,
} from "./foyer-client";
export { type KeyValueStorage, memoryStorage } from "./key-value-storage";
export type { MessagingClient } from "./messaging";
export { MessagingError } from "./request";
