import type { Settings } from "@/lib/setting";
import type { DeploymentType } from "@/protocol/channel";

/** What is typed on the tab Details. */
export const detailSettings = {
  chatTitle: {
    kind: "text",
    label: "Chat title",
    hint: "Stands at the top of the chat, such as Chat with us.",
    standard: "Chat with us",
    limit: 40,
    required: "Enter a chat title, such as Chat with us",
  },
  welcomeText: {
    kind: "text",
    label: "Welcome text",
    hint: "Greets customers before the first message, such as Hello! How can we help?",
    standard: "",
    limit: 280,
    rows: 3,
  },
} as const satisfies Settings;

type Kind = {
  label: string;
  hint: string;
  /** The field's name for it, in the configuration that customers receive. */
  wire: "web" | "mobile" | "api";
  /** The switch that is live at once. */
  enabled: { label: string; hint: string };
  tabs: readonly DeploymentTab[];
};

export type DeploymentTab =
  | "Details"
  | "Branding"
  | "Pre-Chat"
  | "Chat window"
  | "Chat invitations"
  | "Texts"
  | "Domains"
  | "Install"
  | "Versions";

export const deploymentKinds: Record<DeploymentType, Kind> = {
  web: {
    label: "Web",
    hint: "A chat button on your website.",
    wire: "web",
    enabled: {
      label: "Show chat on websites",
      hint: "Live at once. Off, the chat button is gone at the next page load; open chats go on.",
    },
    tabs: [
      "Details",
      "Branding",
      "Pre-Chat",
      "Chat window",
      "Chat invitations",
      "Texts",
      "Domains",
      "Install",
      "Versions",
    ],
  },
  mobile: {
    label: "Mobile",
    hint: "In your own iOS or Android app.",
    wire: "mobile",
    enabled: {
      label: "Accept connections",
      hint: "Live at once. Off, new chats are refused; open chats go on.",
    },
    tabs: ["Details", "Pre-Chat", "Texts", "Install", "Versions"],
  },
  custom_client: {
    label: "Custom Client",
    hint: "Anything that speaks the messaging API.",
    wire: "api",
    enabled: {
      label: "Accept connections",
      hint: "Live at once. Off, new chats are refused; open chats go on.",
    },
    tabs: ["Details", "Pre-Chat", "Texts", "Domains", "Install", "Versions"],
  },
};
