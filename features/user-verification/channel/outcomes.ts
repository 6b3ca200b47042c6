import { type IdentityFault, identityFaults } from "@/protocol/user-verification";
import type { CountedOutcome } from "./queries";

/** What customers brought, in the words of the screen. */
export const faultWords: Record<IdentityFault, string> = {
  user_verification_off: "Verification was off",
  identity_token_required: "No token",
  identity_token_malformed: "Not a token",
  identity_token_too_large: "Too large",
  identity_token_algorithm: "Algorithm not allowed",
  identity_token_header: "Header not allowed",
  identity_token_kid_missing: "No kid",
  identity_token_key_unknown: "Key unknown",
  identity_token_key_inactive: "Key switched off",
  identity_token_key_unreachable: "JWKS address did not answer",
  identity_token_signature: "Signature wrong",
  identity_token_issuer: "Issuer wrong",
  identity_token_expired: "Expired",
  identity_token_lifetime: "Holds too long",
  identity_token_not_yet_valid: "Not valid yet",
  identity_token_subject: "No usable sub",
};

export function faultInWords(fault: string): string {
  return isFault(fault) ? faultWords[fault] : fault;
}

function isFault(fault: string): fault is IdentityFault {
  return identityFaults.some((known) => known === fault);
}

export type Shares = {
  total: number;
  rows: { label: string; count: number; share: string; good: boolean }[];
  /** Chats that would not have begun if a valid token had been required. */
  without: number;
};

/** Chats by what their customers brought, each with its share. */
export function sharesOf(sessions: readonly CountedOutcome[]): Shares {
  const total = sessions.reduce((sum, { count }) => sum + count, 0);
  const of = (outcome: string) => sessions.find((each) => each.outcome === outcome)?.count ?? 0;
  const failed = sessions
    .filter(({ outcome }) => outcome !== "valid" && outcome !== "none")
    .toSorted((one, other) => other.count - one.count);
  const row = (label: string, count: number, good = false) => ({
    label,
    count,
    share: percent(count, total),
    good,
  });
  return {
    total,
    rows: [
      row("Valid token", of("valid"), true),
      row("No token", of("none")),
      ...failed.map(({ outcome, count }) => row(`Failed: ${faultInWords(outcome)}`, count)),
    ],
    without: total - of("valid"),
  };
}

/** Never 100 % while one is missing, never 0 % while there is one. */
export function percent(count: number, total: number): string {
  if (total === 0) return "—";
  const exact = (count / total) * 100;
  if (exact > 0 && exact < 1) return "< 1 %";
  if (exact > 99 && exact < 100) return "> 99 %";
  return `${Math.round(exact)} %`;
}
