import type {
  ConsoleEvents,
  CustomerDetails,
  Desk,
  DeskEntryList,
  DeskSession,
} from "@/protocol/console-api";
import type { Presence } from "@/protocol/member";
import type { OutgoingFile } from "./files/outgoing-file";
import type { Log } from "./log";

/** A message this rep wrote, until the log has it. */
export type Outgoing = {
  id: string;
  conversationId: string;
  text: string;
  at: number;
  /** Goes along; the text is its caption. */
  file?: OutgoingFile;
  state: "sending" | "sent" | "failed";
  /** Why it was not sent. */
  reason?: string;
};

export type DeskState = {
  /** Absent until the first snapshot. */
  member: Desk["member"] | undefined;
  presence: Presence;
  inQueue: boolean;
  connection: "connecting" | "live" | "lost";
  /** Why the sign-in no longer holds. */
  signedOut: string | undefined;
  sessions: Readonly<Record<string, DeskSession>>;
  /** Session ids by the time of the request. */
  waiting: readonly string[];
  /** Session ids by the time of acceptance; ended ones stay. */
  mine: readonly string[];
  openId: string | undefined;
  /** Whether the rep is looking at this window. */
  attending: boolean;
  /** Customer messages not yet seen, by session. */
  unread: Readonly<Record<string, number>>;
  /** By conversation. */
  logs: Readonly<Record<string, Log>>;
  outgoing: readonly Outgoing[];
  /** By session. */
  customers: Readonly<Record<string, CustomerDetails | "failed">>;
};

export type DeskAction =
  | { type: "snapshot"; desk: Desk }
  | { type: "entry"; event: ConsoleEvents["entry"] }
  | { type: "typing"; event: ConsoleEvents["typing"]; at: number }
  | { type: "session"; event: ConsoleEvents["session"] }
  | { type: "presence"; presence: Presence }
  | { type: "signed_out"; message: string }
  | { type: "connection"; connection: DeskState["connection"] }
  | { type: "attention"; attending: boolean }
  | { type: "opened"; sessionId: string | undefined }
  | { type: "accepted"; sessionId: string; at: number }
  | { type: "taken"; sessionId: string }
  | { type: "ended_cleared" }
  | { type: "reading"; conversationId: string; reading: Log["reading"] }
  | { type: "read"; conversationId: string; list: DeskEntryList }
  | { type: "customer_read"; sessionId: string; customer: CustomerDetails | "failed" }
  | { type: "sending"; message: Outgoing }
  | { type: "sent"; id: string }
  | { type: "cancelled"; id: string }
  | { type: "not_sent"; id: string; reason: string };

export const emptyDesk: DeskState = {
  member: undefined,
  presence: "offline",
  inQueue: true,
  connection: "connecting",
  signedOut: undefined,
  sessions: {},
  waiting: [],
  mine: [],
  openId: undefined,
  attending: true,
  unread: {},
  logs: {},
  outgoing: [],
  customers: {},
};

/** The session that an entry of this conversation belongs to: never one that has ended. */
export function liveSession(state: DeskState, conversationId: string): DeskSession | undefined {
  return Object.values(state.sessions).find(
    (session) => session.conversationId === conversationId && session.status !== "Ended",
  );
}

/** How many chats want this rep: those in line, while available, and those with unread messages. */
export function attentionCount({ presence, waiting, mine, unread }: DeskState): number {
  const inLine = presence === "available" ? waiting.length : 0;
  return inLine + mine.filter((id) => unread[id]).length;
}
