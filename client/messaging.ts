import type { EntryType, TypingEntryType } from "@/protocol/entry";
import {
  type ConversationList,
  type ConversationStatus,
  type CreateConversationRequest,
  type EntryList,
  type KnownAnswers,
  messagingApiPath,
  type SendMessageRequest,
  type SentMessage,
} from "@/protocol/messaging-api";
import { request } from "./request";
import { withRetry } from "./retry";
import type { ClientSession } from "./session";

/** The messaging API for one end user of one deployment. */
export class MessagingClient {
  constructor(
    private readonly url: string,
    private readonly esDeveloperName: string,
    private readonly session: ClientSession,
  ) {}

  /** The same id again is the same conversation. */
  async createConversation(
    conversation: Omit<CreateConversationRequest, "esDeveloperName">,
  ): Promise<void> {
    const body: CreateConversationRequest = {
      ...conversation,
      esDeveloperName: this.esDeveloperName,
    };
    await withRetry(() => this.call("/conversation", { method: "POST", body }));
  }

  /** Sends a text; the same id again is the same message. */
  send(
    conversationId: string,
    message: { id: string; text: string },
    session: Pick<
      SendMessageRequest,
      "isNewMessagingSession" | "routingAttributes" | "language"
    > = {},
  ): Promise<SentMessage> {
    const body: SendMessageRequest = {
      message: {
        id: message.id,
        messageType: "StaticContentMessage",
        staticContent: { formatType: "Text", text: message.text },
      },
      esDeveloperName: this.esDeveloperName,
      ...session,
    };
    const path = `/conversation/${conversationId}/message`;
    return withRetry(() => this.call<SentMessage>(path, { method: "POST", body }));
  }

  /** What this end user told earlier: those answers of the form that need not be asked again. */
  knownAnswers(): Promise<KnownAnswers> {
    return withRetry(() => this.call("/pre-chat-answers"));
  }

  listConversations({ inclClosedConvs = false, limit = 20 } = {}): Promise<ConversationList> {
    return this.call(`/conversation/list?inclClosedConvs=${inclClosedConvs}&limit=${limit}`);
  }

  /** Newest first; `before` reads older ones. */
  listEntries(
    conversationId: string,
    { limit = 50, before, types }: { limit?: number; before?: number; types?: EntryType[] } = {},
  ): Promise<EntryList> {
    const query = new URLSearchParams({ limit: String(limit), direction: "FromEnd" });
    if (before !== undefined) query.set("endTimestamp", String(before));
    const filter = types ? `&entryTypeFilter=${types.join(",")}` : "";
    return withRetry(() => this.call(`/conversation/${conversationId}/entries?${query}${filter}`));
  }

  getStatus(conversationId: string): Promise<ConversationStatus> {
    return this.call(`/conversation/${conversationId}`);
  }

  async sendTyping(conversationId: string, entryType: TypingEntryType): Promise<void> {
    const body = { entryType, id: crypto.randomUUID() };
    await this.call(`/conversation/${conversationId}/entry`, { method: "POST", body });
  }

  async closeConversation(conversationId: string): Promise<void> {
    const path = `/conversation/${conversationId}?esDeveloperName=${encodeURIComponent(this.esDeveloperName)}`;
    await withRetry(() => this.call(path, { method: "DELETE" }));
  }

  /** The exchange is over; the conversation stays, and the next message begins another one. */
  async endSession(conversationId: string): Promise<void> {
    const path = `/conversation/${conversationId}/session?esDeveloperName=${encodeURIComponent(this.esDeveloperName)}`;
    await withRetry(() => this.call(path, { method: "DELETE" }));
  }

  /** Any call below the API's path, as this end user. */
  call<T>(path: string, init: { method?: string; body?: unknown } = {}): Promise<T> {
    return this.session.authorized(
      (token) => request(this.url + messagingApiPath + path, { ...init, token }) as Promise<T>,
    );
  }
}
