import { ownLanguages } from "@/protocol/languages";
import { languageName } from "./language-name";

/** Spoken by many; we ship no texts of ours in these. */
const others =
  "bg ca cs da el en-GB es-MX et fa fi fr-CA he hi hr hu id it ko lt lv ms nb nl pl pt-PT ro ru sk sl sr sv th tr uk vi zh-Hans zh-Hant".split(
    " ",
  );

/** What may be added to these: first the languages that we ship, then others by name. */
export function languageChoices(chosen: readonly string[]): { value: string; label: string }[] {
  const byName = others
    .map((tag) => ({ value: tag, label: languageName(tag) }))
    .sort((one, other) => one.label.localeCompare(other.label, "en-US"));
  return [
    ...ownLanguages.map((tag) => ({ value: tag, label: languageName(tag) })),
    ...byName,
  ].filter(({ value }) => !chosen.includes(value));
}
