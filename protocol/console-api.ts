import type { ParameterDataType } from "./channel";
import type { ConsentStatus } from "./consent";
import type { ConversationEntry, EndedBy, EndReason, EntryPayload, SessionStatus } from "./entry";
import type { Presence } from "./member";
import type { TypedValue } from "./pre-chat-rules";

export const consoleApiPath = "/api/console/v1";

/** One messaging session as the rep's desk lists it. Times are epoch milliseconds. */
export type DeskSession = {
  workItemId: string;
  sessionId: string;
  conversationId: string;
  endUserId: string;
  /** Head of the end user's log when this was read. */
  lastSeq: number;
  status: SessionStatus;
  customerName: string;
  /** Nothing reaches a customer who opted out. */
  consentStatus: ConsentStatus;
  channelLabel: string;
  deploymentLabel: string;
  /** Empty while it is offered to one rep alone. */
  queueLabel: string;
  requestedAt: number;
  acceptedAt: number | null;
  endedAt: number | null;
  endedBy: EndedBy | null;
  endedByName: string | null;
  endReason: EndReason | null;
  lastMessage: { text: string; at: number; fromCustomer: boolean } | null;
  /** The last message, where it is the customer's and no rep's desk has said that it arrived. */
  undelivered: string | null;
};

/** What the console shows at once: read on connect, then kept live by events. */
export type Desk = {
  member: { id: string; name: string };
  presence: Presence;
  /** Whether this rep is a member of any queue: without one no chat can reach them. */
  inQueue: boolean;
  /** Chats in the queues of this rep, oldest first. */
  waiting: DeskSession[];
  /** This rep's accepted chats; ended ones stay until the page is left. */
  mySessions: DeskSession[];
};

/** Answer of `POST /presence/signs`: what a page other than the console shows of the desk. */
export type Attention = {
  presence: Presence;
  /** Chats that this rep could accept now. */
  waiting: number;
};

export type PreChatValue = {
  name: string;
  label: string;
  type: ParameterDataType;
  /** As its type says; dates and moments are ISO 8601. */
  value: TypedValue;
  hidden: boolean;
  /** Came in the customer's identity token; whatever a page or a form says is not. */
  verified: boolean;
};

/** Where reps read it: above everything, among what is meant for them, or with the rest. */
export type DeskValue = PreChatValue & { place: "pinned" | "shown" | "details" };

export type CustomerDetails = {
  messagingUser: {
    id: string;
    name: string;
    /** The `sub` of a verified customer; null for guests. */
    identity: string | null;
    email: string | null;
    phone: string | null;
    language: string | null;
    consentStatus: ConsentStatus;
    createdAt: number;
  };
  page: { channelLabel: string; deploymentLabel: string; origin: string | null };
  preChatValues: DeskValue[];
  /** What the customer accepted before the chat. */
  terms: { text: string; acceptedAt: string } | null;
  session: {
    subject: string | null;
    startedAt: number;
    status: SessionStatus;
    endReason: EndReason | null;
  };
  /** Why it went where it went, in sentences, oldest first. */
  routing: { at: number; text: string }[];
  /** Newest first. */
  past: PastSession[];
};

/** A session of the same customer that is over. */
export type PastSession = {
  sessionId: string;
  startedAt: number;
  endedAt: number;
  endedBy: EndedBy | null;
  endedByName: string | null;
  endReason: EndReason | null;
  channelLabel: string;
  /** Who answered; null when nobody did. */
  repName: string | null;
};

export type DeskEntry = ConversationEntry<EntryPayload> & { seq: number };

/** Lines of one answer; where it is full, `?after={lastSeq}` has more. */
export const deskEntriesPageSize = 500;

/** Answer of `GET /conversations/{id}/entries`: oldest first. */
export type DeskEntryList = { entries: DeskEntry[]; lastSeq: number };

/** Answer of `GET /conversations/{id}/file-rules`. */
export type FileRules = {
  maximumBytes: number;
  /** Of names, without a dot; absent: any. */
  endings?: string[] | undefined;
};

/** Answer of `GET /sessions/{id}/entries`: oldest first. */
export type SessionLog = { entries: DeskEntry[] };

/**
 * Events of `GET /api/console/v1/events`. The stream has no cursor: subscribe,
 * snapshot, live. An entry whose seq skips means: fetch that conversation again.
 */
export type ConsoleEvents = {
  snapshot: Desk;
  entry: { endUserId: string; conversationId: string; seq: number; entry: DeskEntry };
  typing: { endUserId: string; conversationId: string; typing: boolean };
  /** A session that appeared, moved or changed; `waiting` and `mine` say where it belongs now. */
  session: DeskSession & { waiting: boolean; mine: boolean };
  presence: { presence: Presence };
  /** The sign-in no longer holds; the stream ends after it. */
  signed_out: { message: string };
};
export type ConsoleEventName = keyof ConsoleEvents;
