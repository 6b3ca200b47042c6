import { attachmentSettings } from "@/features/channels/attachments/settings";
import { sessionSettings } from "@/features/channels/session/settings";
import { invitationSettings } from "@/features/chat-invitations/settings";
import { chatWindowSettings } from "@/features/chat-window/settings";
import { detailSettings } from "@/features/deployments/settings";
import { routingSettings } from "@/features/routing/settings";
import { verificationSettings } from "@/features/user-verification/channel/settings";
import type { Settings } from "@/lib/setting";

type SettingTable = {
  record: "channel" | "deployment";
  /** The tab that shows them, by its name. */
  tab: string;
  settings: Settings;
};

/** Every table of declared settings, with where it is edited. A test fails when one is missing. */
export const settingTables: readonly SettingTable[] = [
  { record: "channel", tab: "Routing", settings: routingSettings },
  { record: "channel", tab: "Session", settings: sessionSettings },
  { record: "channel", tab: "Session", settings: attachmentSettings },
  { record: "channel", tab: "User verification", settings: verificationSettings },
  { record: "deployment", tab: "Details", settings: detailSettings },
  { record: "deployment", tab: "Chat window", settings: chatWindowSettings },
  { record: "deployment", tab: "Invitations", settings: invitationSettings },
];
