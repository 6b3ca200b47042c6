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
import { type Answer, read, request } from "./request";
import { withRetry } from "./retry";
import type { ClientSession } from "./session";

/** With the first message of another session, after the server has asked for it with 417. */
export type NewSession = Pick<
  SendMessageRequest,
  "isNewMessagingSession" | "routingAttributes" | "language"
>;

/** Moments in epoch milliseconds, included; at most 50 entries. */
export type EntryPage = {
  limit?: number;
  before?: number;
  from?: number;
  types?: readonly EntryType[];
};

/** The messaging API for one end user of one deployment. */
export class MessagingClient {
  constructor(
    private readonly url: string,
    readonly esDeveloperName: string,
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
    { id, text }: { id: string; text: string },
    session?: NewSession,
  ): Promise<SentMessage> {
    const staticContent = { formatType: "Text", text } as const;
    const message = { id, messageType: "StaticContentMessage", staticContent } as const;
    return this.sendMessage(conversationId, message, session);
  }

  /** Sends what a customer may send; the same id again is the same message. */
  sendMessage(
    conversationId: string,
    message: SendMessageRequest["message"],
    session?: NewSession,
  ): Promise<SentMessage> {
    const { esDeveloperName } = this;
    const body: SendMessageRequest = { message, esDeveloperName, ...session };
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

  /** The newest entries, or those before a moment, or the first ones from a moment on; newest first. */
  listEntries(
    conversationId: string,
    { limit = 50, before, from, types }: EntryPage = {},
  ): Promise<EntryList> {
    const filter = types ? `&entryTypeFilter=${types.join(",")}` : "";
    const bounds =
      from === undefined
        ? `direction=FromEnd&endTimestamp=${before ?? ""}`
        : `direction=FromStart&startTimestamp=${from}`;
    const path = `/conversation/${conversationId}/entries?limit=${limit}&${bounds}${filter}`;
    return withRetry(() => this.call(path));
  }

  getStatus(conversationId: string): Promise<ConversationStatus> {
    return this.call(`/conversation/${conversationId}`);
  }

  async sendTyping(conversationId: string, entryType: TypingEntryType): Promise<void> {
    const path = `/conversation/${conversationId}/entry`;
    await this.call(path, { method: "POST", body: { entryType } });
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

  /** The same for what is sent in another way than `fetch` with JSON, and again while that helps. */
  attempt<T>(path: string, send: (address: string, token: string) => Promise<Answer>): Promise<T> {
    return withRetry(() =>
      this.session.authorized(
        async (token) => read(await send(this.url + messagingApiPath + path, token)) as T,
      ),
    );
  }
}
