import type { BrandingColor, BrandingFont, TextSize } from "@/protocol/branding";

/** What of the chat a token paints: the preview outlines it. */
export type PreviewPart =
  | "header"
  | "conversation"
  | "customer-message"
  | "rep-message"
  | "composer"
  | "primary-button"
  | "launcher"
  | "alert";

type ColorToken = { label: string; hint: string; part: PreviewPart };

export const colorTokens: Record<BrandingColor, ColorToken> = {
  headerBackground: {
    label: "Header background",
    hint: "The bar at the top of the chat.",
    part: "header",
  },
  headerForeground: {
    label: "Header text",
    hint: "The chat title and the buttons beside it.",
    part: "header",
  },
  conversationBodyBackground: {
    label: "Chat background",
    hint: "Behind the messages and the questions.",
    part: "conversation",
  },
  primaryText: {
    label: "Main text",
    hint: "The welcome text and the labels of questions.",
    part: "conversation",
  },
  secondaryText: {
    label: "Secondary text",
    hint: "Names, times and notices between messages.",
    part: "conversation",
  },
  userMessageBackground: {
    label: "Customer message background",
    hint: "The bubbles of what customers write.",
    part: "customer-message",
  },
  userMessageText: {
    label: "Customer message text",
    hint: "The words in these bubbles.",
    part: "customer-message",
  },
  agentMessageBackground: {
    label: "Rep message background",
    hint: "The bubbles of what your reps write.",
    part: "rep-message",
  },
  agentMessageText: {
    label: "Rep message text",
    hint: "The words in these bubbles.",
    part: "rep-message",
  },
  primaryButtonBackground: {
    label: "Primary button color",
    hint: "“Start chat” and the send button.",
    part: "primary-button",
  },
  primaryButtonText: {
    label: "Primary button text",
    hint: "The words and icons on these buttons.",
    part: "primary-button",
  },
  chatButton: {
    label: "Chat button color",
    hint: "The round button on your page. Its icon turns white or dark by itself.",
    part: "launcher",
  },
  inputOutline: {
    label: "Input outline",
    hint: "The edge of text boxes.",
    part: "composer",
  },
  alert: {
    label: "Alert",
    hint: "Messages that were not sent, mistakes, and the unread count.",
    part: "alert",
  },
};

type ColorGroup = {
  title: string;
  text: string;
  /** Side by side where two belong together; the contrast line stands under them. */
  rows: readonly (readonly [BrandingColor] | readonly [BrandingColor, BrandingColor])[];
};

export const colorGroups: readonly ColorGroup[] = [
  {
    title: "Header",
    text: "The first thing that customers see of an open chat.",
    rows: [["headerBackground", "headerForeground"]],
  },
  {
    title: "Conversation",
    text: "The room in which messages stand.",
    rows: [["conversationBodyBackground", "primaryText"], ["secondaryText"]],
  },
  {
    title: "Messages",
    text: "Who wrote what should be clear at a glance.",
    rows: [
      ["userMessageBackground", "userMessageText"],
      ["agentMessageBackground", "agentMessageText"],
    ],
  },
  {
    title: "Buttons and inputs",
    text: "What customers press and where they type.",
    rows: [
      ["primaryButtonBackground", "primaryButtonText"],
      ["chatButton"],
      ["inputOutline", "alert"],
    ],
  },
];

/** Which colors must be told apart, and how well: 4.5 for text, 3 for edges (WCAG 2.2). */
export const contrastPairs: readonly {
  foreground: BrandingColor;
  background: BrandingColor;
  minimum: 3 | 4.5;
}[] = [
  { foreground: "headerForeground", background: "headerBackground", minimum: 4.5 },
  { foreground: "primaryText", background: "conversationBodyBackground", minimum: 4.5 },
  { foreground: "secondaryText", background: "conversationBodyBackground", minimum: 4.5 },
  { foreground: "userMessageText", background: "userMessageBackground", minimum: 4.5 },
  { foreground: "agentMessageText", background: "agentMessageBackground", minimum: 4.5 },
  { foreground: "primaryButtonText", background: "primaryButtonBackground", minimum: 4.5 },
  { foreground: "inputOutline", background: "conversationBodyBackground", minimum: 3 },
  { foreground: "alert", background: "conversationBodyBackground", minimum: 4.5 },
];

export const fontLabels: Record<BrandingFont, string> = {
  website: "Same as the website",
  system: "System",
  serif: "Serif",
  mono: "Monospace",
};

export const textSizeLabels: Record<TextSize, string> = {
  small: "Small",
  medium: "Medium",
  large: "Large",
};

/** The other tokens, by the names that they have on screen. */
export const otherTokenLabels = {
  font: "Font",
  baseFontSize: "Text size",
  width: "Width",
  height: "Height",
  logoImage: "Logo",
};
