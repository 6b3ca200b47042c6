import { changedIn } from "@/features/deployments/change";
import type { DeploymentPart } from "@/features/deployments/part";
import { type ChatWindow, defaultChatWindow } from "@/protocol/chat-window";
import { chatWindowSettings } from "./settings";

export const chatWindowPart: DeploymentPart<ChatWindow> = {
  standard: defaultChatWindow,
  compile: (chatWindow) => ({ chatWindow }),
  decompile: ({ chatWindow }) => chatWindow,
  translate: ({ chatWindow }, say) => ({
    chatWindow: {
      ...chatWindow,
      contactLabel: say({
        ...chatWindowSettings.contactLabel,
        key: "chatWindow.contactLabel",
        text: chatWindow.contactLabel,
      }),
    },
  }),
  compare: (before, after) =>
    changedIn("Chat window", chatWindowSettings, before.chatWindow, after.chatWindow),
};
