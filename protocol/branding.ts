export const brandingColors = [
  "headerBackground",
  "headerForeground",
  "conversationBodyBackground",
  "primaryText",
  "secondaryText",
  "userMessageBackground",
  "userMessageText",
  "agentMessageBackground",
  "agentMessageText",
  "primaryButtonBackground",
  "primaryButtonText",
  "chatButton",
  "inputOutline",
  "alert",
] as const;
export type BrandingColor = (typeof brandingColors)[number];

/** `website` inherits the font of the page that the chat sits on. */
export const brandingFonts = ["system", "website", "serif", "mono"] as const;
export type BrandingFont = (typeof brandingFonts)[number];

export const textSizes = ["small", "medium", "large"] as const;
export type TextSize = (typeof textSizes)[number];

/** Width and height of the open panel, in CSS pixels. */
export const panelWidth = { minimum: 300, maximum: 480 } as const;
export const panelHeight = { minimum: 400, maximum: 800 } as const;

export type Branding = Record<BrandingColor, string> & {
  font: BrandingFont;
  baseFontSize: TextSize;
  width: number;
  height: number;
  /** Address of the logo, or an empty string. */
  logoImage: string;
};

export const defaultBranding: Branding = {
  headerBackground: "#006278",
  headerForeground: "#FFFFFF",
  conversationBodyBackground: "#FFFFFF",
  primaryText: "#24211D",
  secondaryText: "#66635D",
  userMessageBackground: "#006278",
  userMessageText: "#FFFFFF",
  agentMessageBackground: "#F1F0EE",
  agentMessageText: "#24211D",
  primaryButtonBackground: "#006278",
  primaryButtonText: "#FFFFFF",
  chatButton: "#006278",
  inputOutline: "#918D87",
  alert: "#C52B2D",
  font: "website",
  baseFontSize: "medium",
  width: 384,
  height: 624,
  logoImage: "",
};
