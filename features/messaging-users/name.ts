import type { PreChatValue } from "@/protocol/console-api";
import type { IdentityClaims } from "@/protocol/user-verification";

/** First and last name as the pre-chat form gave them; undefined when it gave neither. */
export function nameFrom(values: PreChatValue[]): string | undefined {
  const part = (name: string) => values.find((value) => value.name === name)?.value ?? "";
  return `${part("_firstName")} ${part("_lastName")}`.trim() || undefined;
}

/** As a verified customer's own company calls them. */
export function nameFromClaims(claims: IdentityClaims = {}): string | undefined {
  const { name, given_name = "", family_name = "" } = claims;
  return name || `${given_name} ${family_name}`.trim() || undefined;
}
