import { type Colors, defaultBranding } from "@/protocol/branding";
import { darkOf } from "./derive";

/** Colors of the first release, which did not have them all, as they looked then. */
export function completeColors(first: Partial<Colors>): Colors {
  const { darkMode: _, dark: __, ...standard } = defaultBranding;
  const colors: Colors = { ...standard, ...first };
  return {
    ...colors,
    userMessageLink: first.userMessageLink ?? colors.userMessageText,
    agentMessageLink: first.agentMessageLink ?? colors.agentMessageText,
    inputFooterButton: first.inputFooterButton ?? colors.primaryButtonBackground,
    invitationText: first.invitationText ?? colors.primaryText,
    invitationDismissalButton: first.invitationDismissalButton ?? colors.secondaryText,
  };
}

/** The tokens that a version of the first release published, and those that came since. */
export function completeTokens(tokens: { n: string; v: string }[]): { n: string; v: string }[] {
  if (tokens.length === 0) return tokens;
  const first = Object.fromEntries(tokens.map(({ n, v }) => [n, v]));
  const colors = completeColors(first);
  const names = Object.keys(defaultBranding.dark) as (keyof Colors)[];
  const dark = darkOf(colors);
  const all = {
    ...Object.fromEntries(names.map((name) => [name, colors[name]])),
    ...Object.fromEntries(names.map((name) => [`dark.${name}`, dark[name]])),
    ...{ darkMode: "off", avatarImage: "", fabImage: "" },
    ...first,
  };
  return Object.entries(all).map(([n, v]) => ({ n, v }));
}
