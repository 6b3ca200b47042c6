import type { ConsentType } from "@/protocol/consent";
import type { Consent, ConsentLanguage, ConsentText, KeywordList } from "./consent";

const consentLackCodes = [
  "no_opt_out_keywords",
  "no_opt_out_confirmation",
  "no_opt_in_prompt",
  "no_opt_in_keywords",
  "no_double_opt_in_prompt",
  "no_double_opt_in_keywords",
] as const;

export type ConsentLack = {
  code: (typeof consentLackCodes)[number];
  message: string;
  fix: string;
  /** Its field in the first language. */
  field: ConsentText | KeywordList;
};

const optOut: ConsentLack[] = [
  {
    code: "no_opt_out_keywords",
    message: "No opt-out keywords.",
    fix: "Add opt-out keywords",
    field: "optOutKeywords",
  },
  {
    code: "no_opt_out_confirmation",
    message: "No opt-out confirmation.",
    fix: "Write the confirmation",
    field: "optOutConfirmation",
  },
];
const optIn: ConsentLack[] = [
  {
    code: "no_opt_in_prompt",
    message: "No opt-in prompt.",
    fix: "Write the prompt",
    field: "optInPrompt",
  },
  {
    code: "no_opt_in_keywords",
    message: "No opt-in keywords.",
    fix: "Add opt-in keywords",
    field: "optInKeywords",
  },
];
const doubleOptIn: ConsentLack[] = [
  {
    code: "no_double_opt_in_prompt",
    message: "No double opt-in prompt.",
    fix: "Write the second prompt",
    field: "doubleOptInPrompt",
  },
  {
    code: "no_double_opt_in_keywords",
    message: "No double opt-in keywords.",
    fix: "Add double opt-in keywords",
    field: "doubleOptInKeywords",
  },
];

const asked: Record<ConsentType, ConsentLack[]> = {
  implicit_opt_in: optOut,
  explicit_opt_in: [...optOut, ...optIn],
  double_opt_in: [...optOut, ...optIn, ...doubleOptIn],
};

/** What a channel's consent lacks before customers can be asked for it; any language may have it. */
export function consentLacks({ type, languages }: Consent): ConsentLack[] {
  const has = (field: ConsentLack["field"]) =>
    languages.some((language: ConsentLanguage) => language[field].length > 0);
  return asked[type].filter(({ field }) => !has(field));
}
