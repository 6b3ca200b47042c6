import type { ConsentStatus, ConsentType } from "@/protocol/consent";
import type { ConsentText, KeywordList } from "./consent";

type Words = { label: string; hint: string };

export const consentTypeWords: Record<ConsentType, Words> = {
  implicit_opt_in: {
    label: "Implicit opt-in",
    hint: "Writing to you is consent enough. Nothing is asked, and reps answer at once.",
  },
  explicit_opt_in: {
    label: "Explicit opt-in",
    hint: "Customers are asked first and agree with a word, such as START. Then a rep sees the chat.",
  },
  double_opt_in: {
    label: "Double opt-in",
    hint: "Customers agree twice, each time with a word. Then a rep sees the chat.",
  },
};

export const consentStatusWords: Record<ConsentStatus, string> = {
  ImplicitlyOptedIn: "Implicitly opted in",
  ExplicitlyOptedIn: "Explicitly opted in",
  DoublyOptedIn: "Doubly opted in",
  OptedOut: "Opted out",
};

export const consentTextWords: Record<ConsentText, Words> = {
  optInPrompt: {
    label: "Opt-in prompt",
    hint: "Asks for consent before a rep sees the chat. Name the word: “Send START to agree.”",
  },
  optInConfirmation: {
    label: "Opt-in confirmation",
    hint: "What a customer reads once they have agreed, such as “Thank you, you are in.”",
  },
  doubleOptInPrompt: {
    label: "Double opt-in prompt",
    hint: "Asks again after the first word. Name the second: “Send CONFIRM to make sure.”",
  },
  optOutConfirmation: {
    label: "Opt-out confirmation",
    hint: "The last thing that a customer who opts out reads. Say how to come back.",
  },
  helpResponse: {
    label: "Help response",
    hint: "Says who you are, what one can do here, and how to opt out.",
  },
  customResponse: {
    label: "Custom response",
    hint: "The answer to your own words, such as your privacy notice.",
  },
};

const commas = "Separate words with commas. Only a whole message counts, in any case.";

export const keywordListWords: Record<KeywordList, Words> = {
  optInKeywords: {
    label: "Opt-in keywords",
    hint: `Heard only while an opt-in is awaited, such as start, yes. ${commas}`,
  },
  doubleOptInKeywords: {
    label: "Double opt-in keywords",
    hint: `Heard only after the first word, such as confirm. ${commas}`,
  },
  optOutKeywords: {
    label: "Opt-out keywords",
    hint: `End the session and stop your messages, such as stop, unsubscribe. ${commas}`,
  },
  helpKeywords: { label: "Help keywords", hint: `Such as help, info. ${commas}` },
  customKeywords: { label: "Custom keywords", hint: `Such as privacy, terms. ${commas}` },
};
