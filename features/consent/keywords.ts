import { rankLanguages } from "@/features/languages/rank";
import { type KeywordKind, keywordKinds } from "@/protocol/consent";
import { languageTag } from "@/protocol/languages";
import { type Consent, kindParts } from "./consent";

/** A message that is, as a whole, one of a channel's words. */
export type Match = { kind: KeywordKind; language: string; keyword: string };

/** Characters of one word. */
export const maximumKeywordLength = 40;
/** Longer messages are talk. Some characters become many when they are unified, hence more than one word's. */
const longestMessage = 4 * maximumKeywordLength;

const separators = /[,\n،、，;]/;
/** Marks without a look of their own, which keyboards and copying leave behind. */
const invisible = /\u200B|\u200E|\u200F|\u2060|\uFEFF|\uFE0E|\uFE0F/g;

/**
 * How two spellings are compared: Unicode's forms unified, spaces as one, letters without case as
 * the language has it: `İPTAL` is `iptal` in Turkish, `STRASSE` is `straße` in German.
 */
export function foldKeyword(text: string, language: string): string {
  const locale = languageTag(language);
  return text
    .normalize("NFKC")
    .replace(invisible, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLocaleUpperCase(locale)
    .toLocaleLowerCase(locale)
    .normalize("NFC");
}

/** A list as people type it, by commas or lines, each word once. */
export function splitKeywords(list: string, language: string): string[] {
  const words = new Map<string, string>();
  for (const word of list.split(separators)) {
    const trimmed = word.trim();
    const folded = foldKeyword(trimmed, language);
    if (folded && !words.has(folded)) words.set(folded, trimmed);
  }
  return [...words.values()];
}

/** Every word that the whole message is, those of the customer's language first. */
export function matchKeywords(consent: Consent, text: string, wanted: string | null): Match[] {
  if (text.length > longestMessage && text.trim().length > longestMessage) return [];
  const index = indexOf(consent);
  const tags = consent.languages.map(({ language }) => language);
  return rankLanguages(wanted, tags).flatMap(
    (language) => index.get(language)?.get(foldKeyword(text, language)) ?? [],
  );
}

/** Whether a message could be an order at all; most are not, and cost no more than this. */
export function mayBeKeyword(consent: Consent, text: string): boolean {
  return matchKeywords(consent, text, null).length > 0;
}

type Index = Map<string, Map<string, Match[]>>;
const indexes = new WeakMap<Consent, Index>();

function indexOf(consent: Consent): Index {
  const known = indexes.get(consent);
  if (known) return known;
  const index: Index = new Map();
  for (const spoken of consent.languages) {
    const { language } = spoken;
    const words = new Map<string, Match[]>();
    for (const kind of keywordKinds) {
      for (const keyword of spoken[kindParts[kind].keywords]) {
        const folded = foldKeyword(keyword, language);
        words.set(folded, [...(words.get(folded) ?? []), { kind, language, keyword }]);
      }
    }
    index.set(language, words);
  }
  indexes.set(consent, index);
  return index;
}
