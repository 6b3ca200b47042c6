import type { Settings } from "@/lib/setting";
import { type ChatWindow, defaultChatWindow } from "@/protocol/chat-window";

/** The tab Chat window. */
export const chatWindowSettings = {
  typingIndicators: {
    kind: "switch",
    label: "Typing indicators",
    hint: "Each side sees while the other writes, such as “Ann is typing”.",
    standard: defaultChatWindow.typingIndicators,
  },
  deliveryReceipts: {
    kind: "switch",
    label: "Delivery receipts",
    hint: "“Delivered” under a message that reached the other side. Customers and reps see it, or neither.",
    standard: defaultChatWindow.deliveryReceipts,
  },
  readReceipts: {
    kind: "switch",
    label: "Read receipts",
    hint: "“Read” under a message that the other side has in sight. Customers and reps see it, or neither.",
    standard: defaultChatWindow.readReceipts,
  },
  emojiPicker: {
    kind: "switch",
    label: "Emoji picker",
    hint: "A button beside the message box, with about sixty common emoji.",
    standard: defaultChatWindow.emojiPicker,
  },
  enterKey: {
    kind: "choice",
    label: "Enter key",
    hint: "What the Enter key does while a customer writes.",
    standard: defaultChatWindow.enterKey,
    options: {
      send: { label: "Sends the message", hint: "Shift Enter starts a new line." },
      break: { label: "Starts a new line", hint: "Ctrl Enter or ⌘ Enter sends." },
    },
    look: "cards",
  },
  confirmEnd: {
    kind: "switch",
    label: "Ask before a chat ends",
    hint: "“End this chat?” saves customers from a slip. Off, the chat ends with the first click.",
    standard: defaultChatWindow.confirmEnd,
  },
  startOver: {
    kind: "choice",
    label: "Start new chat",
    hint: "Whether customers may begin afresh, such as for another question.",
    standard: defaultChatWindow.startOver,
    options: {
      after_end: { label: "After a chat has ended", hint: "A button in place of the message box." },
      any_time: { label: "At any time", hint: "Also a button in the header, which ends the chat." },
      never: { label: "Never", hint: "No button; opening the window again begins a new chat." },
    },
    look: "cards",
  },
  contactLabel: {
    kind: "text",
    label: "Link text",
    hint: "Offered below “nobody is available”, such as Write us an email. Empty: no link.",
    standard: defaultChatWindow.contactLabel,
    limit: 60,
  },
  contactAddress: {
    kind: "text",
    label: "Link address",
    hint: "Where it leads: https://example.com/contact, mailto:help@example.com or tel:+15550100.",
    standard: defaultChatWindow.contactAddress,
    limit: 500,
  },
} as const satisfies Settings & Record<keyof ChatWindow, unknown>;
