import { languageName } from "@/features/texts/language-name";
import type { ConsentStatus } from "@/protocol/consent";
import { type Consent, kindParts } from "./consent";
import { foldKeyword, type Match, matchKeywords } from "./keywords";
import { awaitedPrompt, isFullyOptedIn, meantBy, textFor } from "./standing";

/** What a message would bring about, and why. */
export type Explanation = {
  order: boolean;
  title: string;
  sentences: string[];
  /** What the customer would read. */
  answer: string | undefined;
};

/** The answer of the keyword tester: what would happen if a customer who stands so said this now. */
export function explainMessage(
  consent: Consent,
  said: { text: string; language: string | null; status: ConsentStatus },
): Explanation {
  const { text, language, status } = said;
  const matches = matchKeywords(consent, text, language);
  const order = meantBy(matches, { type: consent.type, status });
  return order ? explainOrder(consent, order, said) : explainTalk(consent, matches, said);
}

function explainOrder(
  consent: Consent,
  order: Match,
  { language, status }: { language: string | null; status: ConsentStatus },
): Explanation {
  const { kind, keyword } = order;
  const title = `“${keyword}” is ${kindParts[kind].word} in ${languageName(order.language)}.`;
  const answer = textFor(consent, kindParts[kind].answer, language);
  switch (kind) {
    case "opt_out": {
      const again =
        consent.type === "implicit_opt_in"
          ? "the customer writes again"
          : "the customer sends an opt-in word";
      return {
        ...{ order: true, title, answer },
        sentences: ["The session ends.", `Reps cannot write to them until ${again}.`],
      };
    }
    case "opt_in":
    case "double_opt_in": {
      const reached = kind === "opt_in" ? "ExplicitlyOptedIn" : "DoublyOptedIn";
      const enough = isFullyOptedIn(consent.type, reached);
      const wasOut = status === "OptedOut" ? "They hear from us again." : "";
      return {
        ...{ order: true, title },
        answer: enough ? answer : textFor(consent, "doubleOptInPrompt", language),
        sentences: enough
          ? [wasOut, "A chat that waited for this goes in line."].filter(Boolean)
          : ["The second word is awaited. No rep sees the chat before."],
      };
    }
    case "help":
    case "custom":
      return {
        ...{ order: true, title, answer },
        sentences: ["Nothing else changes: the chat stays where it is, and none is begun."],
      };
  }
}

function explainTalk(
  consent: Consent,
  matches: readonly Match[],
  { text, language, status }: { text: string; language: string | null; status: ConsentStatus },
): Explanation {
  const prompt = awaitedPrompt(consent.type, status);
  const asked = prompt && textFor(consent, prompt, language);
  const next = prompt
    ? "The customer is asked for consent again. No rep sees the chat before."
    : status === "OptedOut"
      ? "By writing again the customer opts in again, and the chat goes to a rep."
      : "It goes to a rep like any other message.";
  return {
    order: false,
    title: whyTalk(consent, matches, text.trim()),
    sentences: [next],
    answer: asked,
  };
}

function whyTalk(consent: Consent, matches: readonly Match[], text: string): string {
  const [match] = matches;
  if (match) {
    const why =
      match.kind === "opt_in" ? "nobody waits for an opt-in" : "no second word is awaited";
    return `“${match.keyword}” is ${kindParts[match.kind].word}, but ${why} now, so it is talk.`;
  }
  const near = findWithin(consent, text);
  if (!near) return `“${text}” is no keyword.`;
  if (near.bare) return `“${text}” is no keyword: the message must be “${near.keyword}” alone.`;
  return `“${text}” is no keyword: only the whole message counts, and “${near.keyword}” is part of it.`;
}

/** A keyword among the words of a message; `bare` when nothing but punctuation stands beside it. */
function findWithin(
  { languages }: Consent,
  text: string,
): { keyword: string; bare: boolean } | undefined {
  for (const spoken of languages) {
    const folded = foldKeyword(text, spoken.language);
    for (const keyword of Object.values(kindParts).flatMap(({ keywords }) => spoken[keywords])) {
      const word = foldKeyword(keyword, spoken.language);
      const rest = folded.split(word);
      if (word === "" || rest.length === 1) continue;
      if (!rest.slice(0, -1).every((part, at) => isApart(part, rest[at + 1] ?? ""))) continue;
      return { keyword, bare: rest.every((part) => !/[\p{L}\p{N}]/u.test(part)) };
    }
  }
  return undefined;
}

/** "stop" is no word of "stopping". */
function isApart(before: string, after: string): boolean {
  return !/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after);
}
