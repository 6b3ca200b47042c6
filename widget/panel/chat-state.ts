import { emptyLog, type Log } from "./log";
import type { PendingMessage } from "./outbox";
import { type Connection, type Known, nothingKnown } from "./transport";

export type ChatState = {
  open: boolean;
  /** The customer opened the window; else it stands open from the page before. */
  asked: boolean;
  view: "loading" | "closed" | "pre-chat" | "conversation";
  /** The next opening, while the view is `closed`; null when none is known. */
  closedUntil: number | null;
  starting: boolean;
  /** Ending the chat ends its session alone. */
  keepsConversation: boolean;
  /** What went wrong, said to the customer; trying again goes on from there. */
  failure: string | undefined;
  log: Log;
  hasEarlier: boolean;
  pending: readonly PendingMessage[];
  /** For the form: what the customer told earlier. */
  known: Known;
  /** Name of the rep who is writing. */
  typing: string | undefined;
  /** The customer's place in line, where they are told it: 1 is next. */
  position: number | undefined;
  connection: Connection;
  unread: number;
};

export const initial: ChatState = {
  open: false,
  asked: false,
  view: "loading",
  closedUntil: null,
  starting: false,
  keepsConversation: false,
  failure: undefined,
  log: emptyLog,
  hasEarlier: false,
  pending: [],
  known: nothingKnown,
  typing: undefined,
  position: undefined,
  connection: "connected",
  unread: 0,
};
