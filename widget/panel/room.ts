import type { PanelFrame } from "../panel-frame";
import type { ChatState } from "./chat-state";
import type { Store } from "./store";
import type { Transport } from "./transport";

export type ChatFrame = Pick<
  PanelFrame,
  "config" | "wording" | "preChat" | "identity" | "emit" | "opened"
>;

/** What the turns of a chat share: beginning, start, arrivals, end. */
export type Room = Pick<Store<ChatState>, "get" | "set"> & {
  frame: ChatFrame;
  transport: Transport;
  /** An earlier page's conversation was looked for. */
  begun: boolean;
  /** Rises when the visitor changes: what was begun for the one before counts no more. */
  turn: number;
  /** Empty until the customer's first conversation is made. */
  conversation: string;
};
