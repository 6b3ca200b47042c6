/** What Enter does in the message box; with Ctrl or ⌘ it does the other. */
export const enterKeys = ["send", "break"] as const;
export type EnterKey = (typeof enterKeys)[number];

/** When customers are offered a new chat in place of theirs. */
export const startOvers = ["after_end", "any_time", "never"] as const;
export type StartOver = (typeof startOvers)[number];

/** How the open window behaves. */
export type ChatWindow = {
  typingIndicators: boolean;
  deliveryReceipts: boolean;
  readReceipts: boolean;
  emojiPicker: boolean;
  enterKey: EnterKey;
  confirmEnd: boolean;
  startOver: StartOver;
  /** Another way to reach somebody while nobody is available; empty for none. */
  contactLabel: string;
  /** `https:`, `mailto:` or `tel:`. */
  contactAddress: string;
};

export const defaultChatWindow: ChatWindow = {
  typingIndicators: true,
  deliveryReceipts: true,
  readReceipts: false,
  emojiPicker: false,
  enterKey: "send",
  confirmEnd: true,
  startOver: "after_end",
  contactLabel: "",
  contactAddress: "",
};
