import type { AcknowledgementKind } from "@/protocol/acknowledgement";
import type { EntryType } from "@/protocol/entry";
import type {
  ConversationList,
  ConversationStatus,
  CreateConversationRequest,
  FileAddress,
  SendMessageRequest,
} from "@/protocol/messaging-api";
import type { TranscriptFormat } from "@/protocol/transcript";
import { acknowledge } from "./acknowledge";
import type { Deployment } from "./configuration";
import type { Entered } from "./enter";
import { type ClientEvents, Emitter, type Entry, type Listener } from "./events";
import { Feed } from "./feed";
import { fileAddress, type SendFileOptions, sendFile } from "./files";
import type { KeptToken } from "./kept-token";
import { MessagingClient } from "./messaging";
import { newId } from "./new-id";
import { ClientSession } from "./session";
import { getTranscript } from "./transcript";

type Unnamed<Message> = Message extends unknown ? Omit<Message, "id"> : never;
/** What a customer may send, besides plain text. */
export type OutgoingMessage = Unnamed<SendMessageRequest["message"]>;

export type SendOptions = {
  /** The same id again is the same message: keep it to send again what has failed. */
  id?: string;
  /** The answers that open another session, after a failure with status 417. */
  routingAttributes?: Record<string, string>;
  language?: string;
};

/** `name` is the file's own where it is absent; `text` is its caption. */
export type FileOptions = Omit<SendFileOptions, "isNewMessagingSession"> & {
  id?: string;
  fileId?: string;
  name?: string;
  text?: string;
};

/** A PDF, and times as they are in UTC, unless it says otherwise. */
export type TranscriptOptions = { format?: TranscriptFormat; timeZone?: string };

export type Beginning = Partial<Omit<CreateConversationRequest, "esDeveloperName">>;

/** One customer's side of the conversation. Made by `connect`. */
export class FoyerClient {
  /** Every operation of the API, for what has no method here. */
  readonly api: MessagingClient;
  readonly verified: boolean;
  readonly #session: ClientSession;
  readonly #kept: KeptToken;
  readonly #emitter = new Emitter();
  readonly #feed: Feed;
  #returning: boolean;
  #conversationId = "";
  #beginning = "";
  #over = false;
  readonly #leave: () => void;

  constructor(
    place: Deployment,
    { token, verified, returning, renew }: Entered,
    { kept, transport }: { kept: KeptToken; transport: "stream" | "polling" | undefined },
  ) {
    this.verified = verified;
    this.#kept = kept;
    this.#returning = returning;
    this.#session = new ClientSession(token, {
      url: place.url,
      renewed: (accessToken) => {
        if (!verified) void kept.keep(accessToken);
      },
      expired: () => this.#expire(),
      renew,
    });
    this.api = new MessagingClient(place.url, place.deployment, this.#session);
    this.#feed = new Feed({
      ...{ place, transport, session: this.#session, lastEventId: token.lastEventId },
      newest: () => (this.#conversationId ? this.entries() : Promise.resolve([])),
      from: (moment, limit) => this.#entriesFrom(moment, limit),
      tell: (name, event) => {
        if (name === "expired") this.#expire();
        else this.#emitter.emit(name, event);
      },
    });
    this.#leave = comingBack((how) => this.wake(how));
  }

  /** Empty until `begin` has found or made one. */
  get conversationId(): string {
    return this.#conversationId;
  }

  /** Calls `listener` at each such event; returns how to stop. */
  on<Name extends keyof ClientEvents>(name: Name, listener: Listener<Name>): () => void {
    return this.#emitter.on(name, listener);
  }

  /**
   * Goes on with the conversation that is open, or makes one of `beginning`. Gives its newest
   * entries, oldest first; what comes after them is told to listeners, each once and in order.
   * After a failure it can be called again.
   */
  async begin(beginning: Beginning = {}): Promise<{ resumed: boolean; entries: Entry[] }> {
    let resumed = true;
    const entries = await this.#feed.begin(async () => {
      this.#conversationId ||= await this.#findOpen();
      if (!this.#conversationId) {
        resumed = false;
        this.#beginning ||= beginning.conversationId ?? newId();
        await this.api.createConversation({ ...beginning, conversationId: this.#beginning });
        this.#conversationId = this.#beginning;
        this.#beginning = "";
      }
      return this.entries();
    });
    return { resumed, entries };
  }

  /**
   * Sends a text or another message, again and again while that helps. Rejects with a
   * `MessagingError`: its `temporary` says whether to try later with the same id.
   */
  async send(
    message: string | OutgoingMessage,
    { id = newId(), ...session }: SendOptions = {},
  ): Promise<{ id: string; clientTimestamp: number }> {
    const content: OutgoingMessage =
      typeof message === "string"
        ? {
            messageType: "StaticContentMessage",
            staticContent: { formatType: "Text", text: message },
          }
        : message;
    const { conversationEntries } = await this.api.sendMessage(
      this.#present(),
      { ...content, id },
      session.routingAttributes ? { isNewMessagingSession: true, ...session } : session,
    );
    return conversationEntries[0] ?? { id, clientTimestamp: Date.now() };
  }

  /**
   * Sends a file, as `send` sends a message. Keep `id` and `fileId` to send again what has failed:
   * with the same file it is stored once.
   */
  async sendFile(
    file: Blob,
    { id = newId(), fileId = newId(), name, text, ...options }: FileOptions = {},
  ): Promise<{ id: string; clientTimestamp: number }> {
    const called = name ?? ("name" in file ? String(file.name) : "file");
    const message = { id, fileId, ...(text !== undefined && { text }) };
    const { conversationEntries } = await sendFile(
      this.api,
      this.#present(),
      { ...message, file, name: called },
      options.routingAttributes ? { isNewMessagingSession: true, ...options } : options,
    );
    return conversationEntries[0] ?? { id, clientTimestamp: Date.now() };
  }

  /** A new address of a file, by its `referenceId`: those in entries hold for half an hour. */
  fileAddress(referenceId: string): Promise<FileAddress> {
    return fileAddress(this.api, this.#present(), referenceId);
  }

  /** The conversation to keep, as PDF or text, where its channel lets customers take it away. */
  transcript({ format, timeZone }: TranscriptOptions = {}): Promise<Blob> {
    return getTranscript(this.api, this.#present(), format, timeZone);
  }

  /** At most 50 entries, oldest first: the newest, or those before a moment. */
  async entries(
    page: { limit?: number; before?: number; types?: EntryType[] } = {},
  ): Promise<Entry[]> {
    const { conversationEntries } = await this.api.listEntries(this.#present(), page);
    return conversationEntries.reverse();
  }

  /** The conversations of this customer, the newest first. */
  conversations(which?: { inclClosedConvs?: boolean; limit?: number }): Promise<ConversationList> {
    return this.api.listConversations(which);
  }

  /** Whether somebody has taken it. */
  status(): Promise<ConversationStatus> {
    return this.api.getStatus(this.#present());
  }

  /** Tells the other side that these messages reached the customer, or that they were read. */
  async acknowledge(messageIds: readonly string[], entryType: AcknowledgementKind): Promise<void> {
    const acks = messageIds.map((conversationEntryId) => ({ entryType, conversationEntryId }));
    await acknowledge(this.api, this.#present(), acks);
  }

  /** Shows the rep that the customer is writing, or has stopped. */
  async typing(started = true): Promise<void> {
    const entryType = started ? "TypingStartedIndicator" : "TypingStoppedIndicator";
    await this.api.sendTyping(this.#present(), entryType);
  }

  /** Ends the exchange; the conversation stays, and the next message begins another. */
  endSession(): Promise<void> {
    return this.api.endSession(this.#present());
  }

  /** Closes the conversation for good; `begin` makes another. */
  async close(): Promise<void> {
    await this.api.closeConversation(this.#present());
    this.#conversationId = "";
    this.#returning = false;
  }

  /** Call when the app comes to the foreground or the network is back. In browsers it happens by itself. */
  wake(how?: { force: boolean }): void {
    this.#feed.wake(how);
  }

  /** Hangs up. A guest goes on with `connect` later. */
  disconnect(): void {
    this.#over = true;
    this.#leave();
    this.#feed.close();
    this.#session.close();
  }

  /** Hangs up, and keeps nothing of this customer here. */
  async signOut(): Promise<void> {
    this.disconnect();
    await this.#kept.forget();
  }

  #expire(): void {
    if (this.#over) return;
    void this.signOut();
    this.#emitter.emit("expired", undefined);
  }

  #present(): string {
    if (this.#conversationId) return this.#conversationId;
    throw new Error("No conversation is open: call begin first");
  }

  async #findOpen(): Promise<string> {
    if (!this.#returning) return "";
    const { conversations } = await this.api.listConversations({ limit: 1 });
    return conversations[0]?.conversationId ?? "";
  }

  async #entriesFrom(moment: number, limit: number): Promise<Entry[]> {
    const { conversationEntries } = await this.api.listEntries(this.#present(), {
      limit,
      from: moment,
    });
    return conversationEntries.reverse();
  }
}

/** Watches for the page's or the network's return, where there is such a thing. Returns how to stop. */
function comingBack(wake: (how?: { force: boolean }) => void): () => void {
  if (typeof document !== "object" || typeof addEventListener !== "function") return () => {};
  const online = () => wake({ force: true });
  const visible = () => document.visibilityState === "visible" && wake();
  addEventListener("online", online);
  document.addEventListener("visibilitychange", visible);
  return () => {
    removeEventListener("online", online);
    document.removeEventListener("visibilitychange", visible);
  };
}
