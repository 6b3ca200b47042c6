import { languageChain, languageTag } from "@/protocol/languages";

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
