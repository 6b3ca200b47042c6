import type { IdentityClaims } from "@/protocol/user-verification";

/** As a verified customer's own company calls them. */
export function nameFromClaims(claims: IdentityClaims = {}): string | undefined {
  const { name, given_name = "", family_name = "" } = claims;
  return name || `${given_name} ${family_name}`.trim() || undefined;
}
