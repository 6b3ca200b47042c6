import type { ReasonCode } from "@/protocol/embedded-service-config";

type Reason = {
  /** What is the matter, in a few words. */
  title: string;
  /** What it means for customers, and what helps. */
  explanation: string;
  /** The words of the button that mends it; null where only the page itself can. */
  fix: string | null;
};

/** Why a chat does not show: the same words in Setup, at Check my site and in the documentation. */
export const reasons: Record<ReasonCode, Reason> = {
  not_published: {
    title: "Never published",
    explanation: "Customers see nothing until you publish the first version.",
    fix: "Review and publish",
  },
  deployment_off: {
    title: "Switched off",
    explanation: "Customers see nothing until you switch the deployment on. Open chats go on.",
    fix: "Switch on",
  },
  channel_inactive: {
    title: "The channel is inactive",
    explanation: "Customers see nothing until its messaging channel is active.",
    fix: "Activate the channel",
  },
  outside_business_hours: {
    title: "Outside business hours",
    explanation: "The chat button is hidden until they begin. Open chats go on.",
    fix: "Open the business hours",
  },
  no_rep_available: {
    title: "Nobody is available",
    explanation:
      "The chat button is hidden until a rep who would get the chat is available. Open chats go on.",
    fix: "Open the channel's routing",
  },
  queue_too_long: {
    title: "Too many chats wait",
    explanation: "The chat button is hidden until fewer chats wait. Open chats go on.",
    fix: "Open the channel's routing",
  },
  origin_not_allowed: {
    title: "The website is not in the CORS Allowlist",
    explanation: "Its pages may not show the chat until you allow their origin.",
    fix: "Allow an origin",
  },
  config_unreachable: {
    title: "The page could not read the configuration",
    explanation:
      "Usually its origin is not in the CORS Allowlist; else the server, or the way to it, was down.",
    fix: "Open the CORS Allowlist",
  },
  blocked_by_csp: {
    title: "The page's own policy blocks the chat",
    explanation:
      "Its Content-Security-Policy does not name Foyer. Add the directives that Install shows.",
    fix: "Show the directives",
  },
  hidden_by_page: {
    title: "The page hides the chat button",
    explanation:
      "It sets hideChatButtonOnLoad, or calls hideChatButton. It shows the button with showChatButton.",
    fix: null,
  },
  already_loaded: {
    title: "The page loads the snippet twice",
    explanation: "The first one shows the chat, the second does nothing. Take one of them out.",
    fix: null,
  },
  unknown_deployment: {
    title: "The snippet names a deployment that does not exist",
    explanation: "Its organization id or developer name differs. Copy the snippet again.",
    fix: "Show the snippet",
  },
};
