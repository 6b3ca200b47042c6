import type { PublishedTexts, Wording } from "@/protocol/embedded-service-config";
import { directionOf, languageChain, languageTag } from "@/protocol/languages";
import { standardOf } from "./standards";
import type { TextTables } from "./text-tables";

/** The language that who asks for `asked` is spoken to in: the nearest that there are words in, else the default. */
export function nearestLanguage(
  asked: string,
  { standard, languages, overrides }: PublishedTexts,
  own: TextTables,
): string {
  const tag = languageTag(asked);
  const known = (one: string) =>
    one === standard ||
    languages.includes(one) ||
    Object.hasOwn(own, one) ||
    Object.hasOwn(overrides, one);
  if (!tag) return standard;
  // zh-TW is written in zh-Hant, though its name does not say so.
  const written = () => new Intl.Locale(tag).maximize().toString();
  return languageChain(tag).find(known) ?? languageChain(written()).find(known) ?? standard;
}

/**
 * Each text where it is found first: the deployment's own in the language, ours in
 * it, then the same two in the deployment's default language, then English.
 */
export function resolveWording(
  language: string,
  { standard, overrides }: PublishedTexts,
  own: TextTables,
): Wording {
  const tables = [...languageChain(language), ...languageChain(standard), "en"].flatMap((tag) => [
    overrides[tag],
    own[tag],
  ]);
  return {
    language,
    direction: directionOf(language),
    texts: Object.assign({}, ...tables.reverse()),
  };
}

/**
 * A text of the deployment itself in that language: as it was written where it has no
 * translation, be it the deployment's or, of what we gave a new one, ours.
 */
export function resolveOwn(
  language: string,
  { standard, overrides }: Pick<PublishedTexts, "standard" | "overrides">,
  { key, text }: { key: string; text: string },
  own: TextTables,
): string {
  for (const tag of [...languageChain(language), ...languageChain(standard)]) {
    const found = overrides[tag]?.[key] ?? standardOf(text, tag, own);
    if (found !== undefined) return found;
  }
  return text;
}
