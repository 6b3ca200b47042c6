import { contrastRatio, mostReadable } from "@/components/ui/color";
import { brandingColors, type Colors, defaultBranding } from "@/protocol/branding";

const white = "#FFFFFF";
const ink = "#24211D";

/** The same colors around another one: header, customer messages, buttons and links. */
export function withAccent(colors: Colors, accent: string): Colors {
  const onAccent = mostReadable(accent, [white, ink, "#000000"]);
  const body = colors.conversationBodyBackground;
  const kept = Object.fromEntries(brandingColors.map((name) => [name, colors[name]])) as Colors;
  return {
    ...kept,
    headerBackground: accent,
    headerForeground: onAccent,
    userMessageBackground: accent,
    userMessageText: onAccent,
    userMessageLink: onAccent,
    agentMessageLink: readable(accent, colors.agentMessageBackground, 4.5),
    primaryButtonBackground: accent,
    primaryButtonText: onAccent,
    chatButton: accent,
    inputFooterButton: readable(accent, body, 3),
  };
}

/** What these colors become in the dark: the same accents on dark ground, each pair easy to read. */
export function darkOf(light: Colors): Colors {
  const { dark } = defaultBranding;
  const body = dark.conversationBodyBackground;
  const bubble = dark.agentMessageBackground;
  return {
    ...dark,
    headerBackground: light.headerBackground,
    headerForeground: light.headerForeground,
    userMessageBackground: light.userMessageBackground,
    userMessageText: light.userMessageText,
    userMessageLink: light.userMessageLink,
    agentMessageLink: readable(light.agentMessageLink, bubble, 4.5),
    primaryButtonBackground: light.primaryButtonBackground,
    primaryButtonText: light.primaryButtonText,
    chatButton: light.chatButton,
    inputFooterButton: readable(light.inputFooterButton, body, 3),
    alert: readable(light.alert, body, 4.5),
  };
}

/** The color, moved as little towards white or ink as it takes to be read on that ground. */
export function readable(color: string, ground: string, minimum: number): string {
  const end = mostReadable(ground, [white, "#000000"]);
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = mix(color, end, share);
    if (contrastRatio(mixed, ground) >= minimum) return mixed;
  }
  return end;
}

function mix(color: string, other: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [from, to] = [color, other].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
    return Math.round((from ?? 0) + ((to ?? 0) - (from ?? 0)) * share);
  });
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}
