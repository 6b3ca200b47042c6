import { languageChain, languageTag } from "@/protocol/languages";

/** Texts by key, by language. */
export type TextTables = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * The language that is spoken to someone who asks for `asked`: the nearest that
 * there are words in, else the deployment's default.
 */
export function spokenLanguage(
  asked: string,
  known: ReadonlySet<string>,
  standard: string,
): string {
  const tag = languageTag(asked);
  return (tag && languageChain(tag).find((one) => known.has(one))) || standard;
}

/**
 * Each text where it is found first: the deployment's own in the language, ours in
 * it, then the same two in the deployment's default language, then English.
 */
export function resolveTexts({
  language,
  standard,
  own,
  overrides,
}: {
  language: string;
  /** The deployment's default language. */
  standard: string;
  own: TextTables;
  overrides: TextTables;
}): Record<string, string> {
  const tables = [...languageChain(language), ...languageChain(standard), "en"].flatMap((tag) => [
    overrides[tag],
    own[tag],
  ]);
  return Object.assign({}, ...tables.reverse());
}
