import { changedIn } from "@/features/deployments/change";
import type { DeploymentPart } from "@/features/deployments/part";
import { type ChatWindow, defaultChatWindow } from "@/protocol/chat-window";
import { chatWindowSettings } from "./settings";

export const chatWindowPart: DeploymentPart<ChatWindow> = {
  standard: defaultChatWindow,
  compile: (chatWindow) => ({ chatWindow }),
  decompile: ({ chatWindow }) => chatWindow,
  compare: (before, after) =>
    changedIn("Chat window", chatWindowSettings, before.chatWindow, after.chatWindow),
};
