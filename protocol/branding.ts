export const brandingColors = [
  "headerBackground",
  "headerForeground",
  "conversationBodyBackground",
  "primaryText",
  "secondaryText",
  "userMessageBackground",
  "userMessageText",
  "userMessageLink",
  "agentMessageBackground",
  "agentMessageText",
  "agentMessageLink",
  "primaryButtonBackground",
  "primaryButtonText",
  "chatButton",
  "inputOutline",
  "inputFooterButton",
  "invitationText",
  "invitationDismissalButton",
  "alert",
] as const;
export type BrandingColor = (typeof brandingColors)[number];

/** Whether the chat has colors of its own for the dark: as the visitor's system says, or always. */
export const darkModes = ["off", "system", "always"] as const;
export type DarkMode = (typeof darkModes)[number];

/** Each is the address of an image, or an empty string. */
export const brandingImages = ["logoImage", "avatarImage", "fabImage"] as const;
export type BrandingImage = (typeof brandingImages)[number];

export type Colors = Record<BrandingColor, string>;

/** `website` inherits the font of the page that the chat sits on. */
export const brandingFonts = ["system", "website", "serif", "mono"] as const;
export type BrandingFont = (typeof brandingFonts)[number];

export const textSizes = ["small", "medium", "large"] as const;
export type TextSize = (typeof textSizes)[number];

/** Width and height of the open panel, in CSS pixels. */
export const panelWidth = { minimum: 300, maximum: 480 } as const;
export const panelHeight = { minimum: 400, maximum: 800 } as const;

export type Branding = Colors & {
  darkMode: DarkMode;
  /** In place of the light ones, in the dark. */
  dark: Colors;
  font: BrandingFont;
  baseFontSize: TextSize;
  width: number;
  height: number;
} & Record<BrandingImage, string>;

const lightColors: Colors = {
  headerBackground: "#006278",
  headerForeground: "#FFFFFF",
  conversationBodyBackground: "#FFFFFF",
  primaryText: "#24211D",
  secondaryText: "#66635D",
  userMessageBackground: "#006278",
  userMessageText: "#FFFFFF",
  userMessageLink: "#FFFFFF",
  agentMessageBackground: "#F1F0EE",
  agentMessageText: "#24211D",
  agentMessageLink: "#006278",
  primaryButtonBackground: "#006278",
  primaryButtonText: "#FFFFFF",
  chatButton: "#006278",
  inputOutline: "#918D87",
  inputFooterButton: "#006278",
  invitationText: "#24211D",
  invitationDismissalButton: "#66635D",
  alert: "#C52B2D",
};

const darkColors: Colors = {
  headerBackground: "#0F323A",
  headerForeground: "#FFFFFF",
  conversationBodyBackground: "#1B1916",
  primaryText: "#EFECE8",
  secondaryText: "#B0ACA5",
  userMessageBackground: "#006278",
  userMessageText: "#FFFFFF",
  userMessageLink: "#FFFFFF",
  agentMessageBackground: "#302D29",
  agentMessageText: "#EFECE8",
  agentMessageLink: "#7BD4E8",
  primaryButtonBackground: "#5BC2D8",
  primaryButtonText: "#03171D",
  chatButton: "#006278",
  inputOutline: "#8B877F",
  inputFooterButton: "#5BC2D8",
  invitationText: "#EFECE8",
  invitationDismissalButton: "#B0ACA5",
  alert: "#FE9B98",
};

export const defaultBranding: Branding = {
  ...lightColors,
  darkMode: "off",
  dark: darkColors,
  font: "website",
  baseFontSize: "medium",
  width: 384,
  height: 624,
  logoImage: "",
  avatarImage: "",
  fabImage: "",
};
