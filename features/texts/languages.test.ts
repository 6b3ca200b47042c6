import { describe, expect, test } from "vitest";
import { languageNames, ownLanguages } from "@/protocol/languages";
import { pluralCategories, texts } from "@/protocol/texts";
import { ownTexts } from "./own-texts";
import { placeholdersOf } from "./placeholders";

const english: Record<string, string> = texts;
const plural = new RegExp(`\\.(${pluralCategories.join("|")})$`);
const pluralNames = Object.keys(english)
  .filter((key) => key.endsWith(".other"))
  .map((key) => key.slice(0, -".other".length));
const plain = Object.keys(english).filter(
  (key) => !pluralNames.some((name) => key.startsWith(`${name}.`) && plural.test(key)),
);

describe.each(ownLanguages.map((language) => ({ language, name: languageNames[language] })))(
  "$name",
  ({ language }) => {
    const table = ownTexts[language] ?? {};
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;

    test("says everything, in each plural that it has", () => {
      const variants = pluralNames.flatMap((name) => categories.map((one) => `${name}.${one}`));
      expect(Object.keys(table).sort()).toEqual([...plain, ...variants].sort());
    });

    test("takes the values that English takes", () => {
      const valuesIn = (text = "") => placeholdersOf(text).join();
      expect(plain.filter((key) => valuesIn(table[key]) !== valuesIn(english[key]))).toEqual([]);
    });

    test("fits every text into what an override may hold", () => {
      const odd = Object.values(table).filter(
        (text) => text.length > 1000 || text === "" || text.trim() !== text,
      );
      expect(odd).toEqual([]);
    });
  },
);

test("no language was left in English", () => {
  for (const language of ownLanguages.filter((one) => one !== "en")) {
    const same = plain.filter((key) => ownTexts[language]?.[key] === english[key]);
    expect(same.length, `${language}: ${same.join(", ")}`).toBeLessThan(8);
  }
});
