import type {
  BrandingColor,
  BrandingFont,
  BrandingImage,
  DarkMode,
  TextSize,
} from "@/protocol/branding";

/** The preview outlines what a color paints by the color's own key. */
type ColorToken = { label: string; hint: string };

export const colorTokens: Record<BrandingColor, ColorToken> = {
  headerBackground: {
    label: "Header background",
    hint: "The bar at the top of the chat.",
  },
  headerForeground: {
    label: "Header text",
    hint: "The chat title and the buttons beside it.",
  },
  conversationBodyBackground: {
    label: "Chat background",
    hint: "Behind the messages and the questions.",
  },
  primaryText: {
    label: "Main text",
    hint: "The welcome text and the labels of questions.",
  },
  secondaryText: {
    label: "Secondary text",
    hint: "Names, times and notices between messages.",
  },
  userMessageBackground: {
    label: "Customer message background",
    hint: "The bubbles of what customers write.",
  },
  userMessageText: {
    label: "Customer message text",
    hint: "The words in these bubbles.",
  },
  userMessageLink: {
    label: "Customer message link",
    hint: "Links in what customers write, underlined.",
  },
  agentMessageBackground: {
    label: "Rep message background",
    hint: "The bubbles of what your reps write.",
  },
  agentMessageText: {
    label: "Rep message text",
    hint: "The words in these bubbles.",
  },
  agentMessageLink: {
    label: "Rep message link",
    hint: "Links in what your reps write, underlined.",
  },
  primaryButtonBackground: {
    label: "Primary button color",
    hint: "“Start chat” and the other large buttons.",
  },
  primaryButtonText: {
    label: "Primary button text",
    hint: "The words on these buttons.",
  },
  chatButton: {
    label: "Chat button color",
    hint: "The round button on your page. Its icon turns white or dark by itself.",
  },
  inputOutline: {
    label: "Input outline",
    hint: "The edge of text boxes.",
  },
  inputFooterButton: {
    label: "Send button color",
    hint: "The round button beside the message box. Its icon turns white or dark by itself.",
  },
  invitationText: {
    label: "Invitation text",
    hint: "The words of a chat invitation, on the chat background.",
  },
  invitationDismissalButton: {
    label: "Invitation dismissal",
    hint: "“No, thanks” and the cross of a chat invitation.",
  },
  alert: {
    label: "Alert",
    hint: "Messages that were not sent, mistakes, and the unread count.",
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
      ["userMessageLink"],
      ["agentMessageBackground", "agentMessageText"],
      ["agentMessageLink"],
    ],
  },
  {
    title: "Buttons and inputs",
    text: "What customers press and where they type.",
    rows: [
      ["primaryButtonBackground", "primaryButtonText"],
      ["chatButton", "inputFooterButton"],
      ["inputOutline", "alert"],
    ],
  },
  {
    title: "Chat invitations",
    text: "What asks visitors whether they want to chat.",
    rows: [["invitationText", "invitationDismissalButton"]],
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
  { foreground: "userMessageLink", background: "userMessageBackground", minimum: 4.5 },
  { foreground: "agentMessageText", background: "agentMessageBackground", minimum: 4.5 },
  { foreground: "agentMessageLink", background: "agentMessageBackground", minimum: 4.5 },
  { foreground: "primaryButtonText", background: "primaryButtonBackground", minimum: 4.5 },
  { foreground: "invitationText", background: "conversationBodyBackground", minimum: 4.5 },
  {
    foreground: "invitationDismissalButton",
    background: "conversationBodyBackground",
    minimum: 4.5,
  },
  { foreground: "inputFooterButton", background: "conversationBodyBackground", minimum: 3 },
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

export const darkModeLabels: Record<DarkMode, { label: string; hint: string }> = {
  off: { label: "Off", hint: "The same colors by day and by night." },
  system: { label: "As the visitor’s system", hint: "Dark for those whose device is dark." },
  always: { label: "Always", hint: "For websites that are dark themselves." },
};

export const imageLabels: Record<BrandingImage, { label: string; hint: string }> = {
  logoImage: { label: "Logo", hint: "Left of the chat title, up to 28 px high." },
  avatarImage: { label: "Rep picture", hint: "Beside the messages of your reps, 28 px round." },
  fabImage: { label: "Chat button icon", hint: "In place of the speech bubble, 32 px." },
};

/** The other tokens, by the names that they have on screen. */
export const otherTokenLabels = {
  font: "Font",
  baseFontSize: "Text size",
  width: "Width",
  height: "Height",
  darkMode: "Dark colors",
};
