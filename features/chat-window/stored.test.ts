import { expect, test } from "vitest";
import { defaultChatWindow } from "@/protocol/chat-window";
import { storedChatWindow } from "./stored";

test("a draft from before receipts had switches shows what is shown by default", () => {
  const { deliveryReceipts: _, readReceipts: __, ...chatWindow } = defaultChatWindow;
  const stored = { ...chatWindow, confirmEnd: false, schema: 1 };
  expect(storedChatWindow.read(stored, "The chat window")).toEqual({
    ...defaultChatWindow,
    confirmEnd: false,
  });
});
