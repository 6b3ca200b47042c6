import { rankLanguages } from "@/features/languages/rank";
import {
  type ConsentStatus,
  type ConsentType,
  consentStatuses,
  type KeywordKind,
} from "@/protocol/consent";
import type { Consent, ConsentText } from "./consent";
import { type Match, matchKeywords } from "./keywords";

const needed: Record<ConsentType, ConsentStatus> = {
  implicit_opt_in: "ImplicitlyOptedIn",
  explicit_opt_in: "ExplicitlyOptedIn",
  double_opt_in: "DoublyOptedIn",
};

/** Whether a customer agreed to as much as the channel asks for. */
export function isFullyOptedIn(type: ConsentType, status: ConsentStatus): boolean {
  return consentStatuses.indexOf(status) >= consentStatuses.indexOf(needed[type]);
}

/**
 * What counts of the words that a message matches. Opting out, help and custom words always do;
 * opt-in words only while an opt-in is awaited, or every "yes" to a rep would be swallowed.
 */
export function meantBy(
  matches: readonly Match[],
  customer: { type: ConsentType; status: ConsentStatus },
): Match | undefined {
  const counting = matches.filter(({ kind }) => counts(kind, customer));
  const [first] = counting;
  return counting
    .filter(({ language }) => language === first?.language)
    .sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind))[0];
}

/** Where one word is of several kinds, what is safest comes first. */
const order: readonly KeywordKind[] = ["opt_out", "double_opt_in", "opt_in", "help", "custom"];

function counts(
  kind: KeywordKind,
  { type, status }: { type: ConsentType; status: ConsentStatus },
): boolean {
  if (kind === "opt_in") {
    return !isFullyOptedIn(type, status) && status !== "ExplicitlyOptedIn";
  }
  if (kind === "double_opt_in") return type === "double_opt_in" && status === "ExplicitlyOptedIn";
  return true;
}

/** The order that a message is, if it is one. */
export function orderIn(
  consent: Consent,
  said: { text: string; language: string | null; status: ConsentStatus },
): Match | undefined {
  const matches = matchKeywords(consent, said.text, said.language);
  return meantBy(matches, { type: consent.type, status: said.status });
}

/** A text in the language that serves the customer best of those that have it. */
export function textFor(
  consent: Consent,
  text: ConsentText,
  wanted: string | null,
): string | undefined {
  const tags = consent.languages.map(({ language }) => language);
  return rankLanguages(wanted, tags)
    .map((tag) => consent.languages.find(({ language }) => language === tag)?.[text])
    .find((found) => found);
}

/** What is asked of a customer before a rep can answer; undefined when nothing is. */
export function awaitedPrompt(
  type: ConsentType,
  status: ConsentStatus,
): "optInPrompt" | "doubleOptInPrompt" | undefined {
  if (type === "implicit_opt_in" || isFullyOptedIn(type, status)) return undefined;
  return status === "ExplicitlyOptedIn" ? "doubleOptInPrompt" : "optInPrompt";
}
