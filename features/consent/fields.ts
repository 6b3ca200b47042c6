import { type KeywordKind, keywordKinds } from "@/protocol/consent";
import { type Consent, type ConsentLanguage, kindParts } from "./consent";
import type { ConsentFields } from "./input";
import { splitKeywords } from "./keywords";

type LanguageFields = ConsentFields["languages"][number];

/** Consent as its form holds it: each list of words as one text. */
export function consentFieldsOf({ type, languages }: Consent): ConsentFields {
  return { type, languages: languages.map(languageFieldsOf) };
}

export function languageFieldsOf(language: ConsentLanguage): LanguageFields {
  const lists = keywordKinds.map((kind) => {
    const { keywords } = kindParts[kind];
    return [keywords, language[keywords].join(", ")] as const;
  });
  return { ...language, ...(Object.fromEntries(lists) as Record<Lists, string>) };
}

/** What a form's fields mean, also while they are typed. */
export function consentOf({ type, languages }: ConsentFields): Consent | undefined {
  const [first, ...others] = languages.map(languageOf);
  return first && { type, languages: [first, ...others] };
}

function languageOf(fields: LanguageFields): ConsentLanguage {
  const lists = keywordKinds.map((kind) => {
    const { keywords } = kindParts[kind];
    return [keywords, splitKeywords(fields[keywords], fields.language)] as const;
  });
  return { ...fields, ...(Object.fromEntries(lists) as Record<Lists, string[]>) };
}

type Lists = (typeof kindParts)[KeywordKind]["keywords"];
