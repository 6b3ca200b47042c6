import { languageChain, languageTag } from "@/protocol/languages";

/** Languages that texts can be written in, as one chooses them. */
export const languageTags: readonly string[] = [
  ...["ar", "bg", "bn", "ca", "cs", "da", "de", "de-AT", "de-CH", "el", "en", "en-AU", "en-CA"],
  ...["en-GB", "en-IN", "en-US", "es", "es-AR", "es-ES", "es-MX", "et", "eu", "fa", "fi", "fr"],
  ...["fr-BE", "fr-CA", "fr-CH", "fr-FR", "gl", "he", "hi", "hr", "hu", "id", "is", "it", "ja"],
  ...["ko", "lt", "lv", "ms", "nb", "nl", "nl-BE", "pl", "pt", "pt-BR", "pt-PT", "ro", "ru", "sk"],
  ...["sl", "sr", "sv", "sw", "ta", "th", "tl", "tr", "uk", "ur", "vi", "zh-Hans", "zh-Hant"],
];

const names = new Intl.DisplayNames("en-US", { type: "language" });

/** "Brazilian Portuguese"; what is no language stays as it is. */
export function languageName(text: string): string {
  const tag = languageTag(text);
  return (tag && names.of(tag)) ?? text;
}

/**
 * The languages on offer in the order in which they serve somebody who reads `wanted`: the very
 * same, then wider ones, then the same of another country, then as they are listed.
 */
export function rankLanguages(
  wanted: string | null | undefined,
  offered: readonly string[],
): string[] {
  const tag = (wanted && languageTag(wanted)) || undefined;
  if (!tag) return [...offered];
  const chain = languageChain(tag);
  const distance = (language: string): number => {
    const at = chain.indexOf(languageTag(language) ?? "");
    if (at >= 0) return at;
    return baseOf(language) === baseOf(tag) ? chain.length : chain.length + 1;
  };
  return [...offered].sort((one, other) => distance(one) - distance(other));
}

function baseOf(language: string): string {
  return languageTag(language)?.split("-")[0] ?? language;
}
