import { expect, it } from "vitest";
import { resolveTexts, spokenLanguage } from "./resolve";

const own = { en: { a: "en", b: "en", c: "en" }, de: { a: "de", b: "de" }, fr: { a: "fr" } };
const overrides = { fr: { b: "fr override" }, de: { b: "de override" }, "fr-CA": { a: "fr-CA" } };

it.each([
  { language: "de", standard: "en", texts: { a: "de", b: "de override", c: "en" } },
  { language: "fr", standard: "de", texts: { a: "fr", b: "fr override", c: "en" } },
  { language: "fr-CA", standard: "en", texts: { a: "fr-CA", b: "fr override", c: "en" } },
  { language: "it", standard: "de", texts: { a: "de", b: "de override", c: "en" } },
])("$language over $standard", ({ language, standard, texts }) => {
  expect(resolveTexts({ language, standard, own, overrides })).toEqual(texts);
});

it.each([
  { asked: "fr_CA", spoken: "fr-CA" },
  { asked: "fr-BE", spoken: "fr" },
  { asked: "DE", spoken: "de" },
  { asked: "zh_Hans_CN", spoken: "en" },
  { asked: "", spoken: "en" },
  { asked: "no language", spoken: "en" },
])("who asks for “$asked” is answered in $spoken", ({ asked, spoken }) => {
  const known = new Set([...Object.keys(own), ...Object.keys(overrides)]);
  expect(spokenLanguage(asked, known, "en")).toBe(spoken);
});
