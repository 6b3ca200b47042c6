import { settingsSchema } from "@/lib/setting.schema";
import { storedJson } from "@/lib/stored-json";
import { type ChatWindow, defaultChatWindow } from "@/protocol/chat-window";
import { chatWindowSettings } from "./settings";

/** The column `embedded_service_deployments.chat_window`. */
export const storedChatWindow = storedJson<ChatWindow>({
  schema: settingsSchema(chatWindowSettings),
  number: 2,
  upgrades: { 1: (older) => ({ ...defaultChatWindow, ...older }) },
});
