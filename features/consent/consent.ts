import type { ConsentType, KeywordKind } from "@/protocol/consent";

/** What a channel asks, hears and answers in one language. */
export type ConsentLanguage = {
  language: string;
  optInPrompt: string;
  optInKeywords: string[];
  optInConfirmation: string;
  doubleOptInPrompt: string;
  doubleOptInKeywords: string[];
  optOutKeywords: string[];
  optOutConfirmation: string;
  helpKeywords: string[];
  helpResponse: string;
  customKeywords: string[];
  customResponse: string;
};

/** The first language serves whoever reads none of the others. */
export type Consent = { type: ConsentType; languages: [ConsentLanguage, ...ConsentLanguage[]] };

type Of<Value> = {
  [Name in keyof ConsentLanguage]: ConsentLanguage[Name] extends Value ? Name : never;
}[keyof ConsentLanguage];
export type KeywordList = Of<string[]>;
export type ConsentText = Exclude<Of<string>, "language">;

/** Where each kind's words and answer stand, and how a sentence calls one of its words. */
export const kindParts: Record<
  KeywordKind,
  { keywords: KeywordList; answer: ConsentText; word: string }
> = {
  opt_in: { keywords: "optInKeywords", answer: "optInConfirmation", word: "an opt-in word" },
  double_opt_in: {
    keywords: "doubleOptInKeywords",
    answer: "optInConfirmation",
    word: "a double opt-in word",
  },
  opt_out: { keywords: "optOutKeywords", answer: "optOutConfirmation", word: "an opt-out word" },
  help: { keywords: "helpKeywords", answer: "helpResponse", word: "a help word" },
  custom: { keywords: "customKeywords", answer: "customResponse", word: "a custom word" },
};

const standardLanguage: ConsentLanguage = {
  language: "en",
  optInPrompt: "",
  optInKeywords: [],
  optInConfirmation: "",
  doubleOptInPrompt: "",
  doubleOptInKeywords: [],
  optOutKeywords: ["cancel", "end", "quit", "stop", "stopall", "unsubscribe"],
  optOutConfirmation:
    "All right, we will not message you here any more. If you change your mind, write to us again.",
  helpKeywords: ["help"],
  helpResponse:
    "You have reached our chat. Write what you need and our team answers here. To stop messages from us, send STOP.",
  customKeywords: [],
  customResponse: "",
};

/** What fits where a type of consent asks for more; in English. */
export const suggestedLanguage: ConsentLanguage = {
  ...standardLanguage,
  optInPrompt:
    "May we answer you here? Send START to agree. You can stop at any time by sending STOP.",
  optInKeywords: ["start", "yes"],
  optInConfirmation: "Thank you, you are in. Someone will be with you soon.",
  doubleOptInPrompt: "One more step: send CONFIRM to make sure that it is you.",
  doubleOptInKeywords: ["confirm"],
};

export function emptyLanguage(language: string): ConsentLanguage {
  return {
    language,
    ...{ optInPrompt: "", optInKeywords: [], optInConfirmation: "" },
    ...{ doubleOptInPrompt: "", doubleOptInKeywords: [] },
    ...{ optOutKeywords: [], optOutConfirmation: "" },
    ...{ helpKeywords: [], helpResponse: "", customKeywords: [], customResponse: "" },
  };
}

/** What a new channel has, and one that nobody has set up: nothing stands between customer and rep. */
export function standardConsent(): Consent {
  return { type: "implicit_opt_in", languages: [standardLanguage] };
}
