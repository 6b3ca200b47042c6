import type { MessagingClient } from "@/client/messaging";
import type { UnsentMessage } from "@/client/storage";
import type {
  ConversationEntry,
  EntryPayload,
  EntryType,
  QueuePositionPayload,
  StreamEvent,
  TypingEntryType,
  TypingPayload,
} from "@/protocol/entry";

export type Entry = ConversationEntry<EntryPayload | TypingPayload | QueuePositionPayload>;

/** `offline` is the browser's word; `lost` means that the server does not answer. */
export type Connection = "connected" | "lost" | "offline";

export type TransportEvents = {
  /** `event` is what the page's listeners get. */
  entry: (entry: Entry, event: StreamEvent) => void;
  connection: (connection: Connection) => void;
  /** Entries may have been missed or taken back: read them again. */
  resync: () => void;
  /** Another tab has begun a conversation, and this one has none. */
  begun: () => void;
  /** The end user's token is over, and the conversation with it. */
  expired: () => void;
};

/** What an earlier page left. */
export type Resumed = {
  /** The window stood open. */
  open: boolean;
  conversationId: string;
  /** Oldest first. */
  entries: Entry[];
  unsent: UnsentMessage[];
  seen: string | undefined;
};

/** What the form need not ask, or asks with the answer filled in. */
export type Known = {
  /** By field, of those that the form fills in or skips when they are known. */
  answers: Readonly<Record<string, string>>;
  /** By field, as the visitor's identity token says. */
  claims: Readonly<Record<string, string>>;
  /** Of the terms that were accepted. */
  termsVersion: string | null;
};

export const nothingKnown: Known = { answers: {}, claims: {}, termsVersion: null };

/** How the panel reaches the other side: the messaging API, or the preview's canned answers. */
export type Transport = {
  listen: (events: TransportEvents) => void;
  /** `undefined` when there is no conversation to go on with. */
  resume: () => Promise<Resumed | undefined>;
  /** Returns the conversation's id; called again after a failure it goes on with the same one. */
  start: (values: Record<string, string>) => Promise<string>;
  /** `values` open a new session, after the server has asked for them with 417. */
  send: (message: UnsentMessage, values?: Record<string, string>) => Promise<void>;
  /** For what few chats need, such as files. */
  speaker: () => { client: MessagingClient; conversationId: string };
  /** What the customer told earlier, and what their identity token says. */
  known: () => Promise<Known>;
  typing: (entryType: TypingEntryType) => void;
  /** Oldest first; `before` in epoch milliseconds, absent for the newest. Without `types` those that the log shows. */
  entries: (before?: number, types?: readonly EntryType[]) => Promise<Entry[]>;
  /** For other calls than these, while a conversation is open. */
  line: () => { client: MessagingClient; conversationId: string } | undefined;
  /** A verified customer keeps the conversation when the chat ends; a guest's closes. */
  keepsConversation: () => boolean;
  close: () => Promise<void>;
  /** Whether what an earlier page left is this visitor's. */
  resumable: () => boolean;
  /** The page has said who its visitor is: somebody new, for whom nothing of the last one is left, or the same. */
  identify: () => "same" | "new";
  /** Ends the session of whoever was here, and waits for it. */
  endSession: () => Promise<void>;
  /** Ends the connection and forgets what was kept. */
  forget: () => void;
  /** How the conversation is taken away, also after its end; undefined where there is none. */
  transcript: () => { conversationId: string; client: MessagingClient } | undefined;
  keep: (change: { open?: boolean; seen?: string | undefined; unsent?: UnsentMessage[] }) => void;
  destroy: () => void;
};

/** Entries that one call of `entries` gives at most. */
export const pageOfEntries = 50;
