import { expect, it } from "vitest";
import type { PublishedTexts } from "@/protocol/embedded-service-config";
import { ownTexts } from "./own-texts";
import { nearestLanguage, resolveOwn, resolveWording } from "./resolve";

const own = { en: { a: "en", b: "en", c: "en" }, de: { a: "de", b: "de" }, fr: { a: "fr" } };
const overrides = { fr: { b: "fr override" }, de: { b: "de override" }, "fr-CA": { a: "fr-CA" } };
const texts = (standard: string): PublishedTexts => ({
  standard,
  languages: ["it", "zh-Hant"],
  overrides,
});

it.each([
  { language: "de", standard: "en", says: { a: "de", b: "de override", c: "en" } },
  { language: "fr", standard: "de", says: { a: "fr", b: "fr override", c: "en" } },
  { language: "fr-CA", standard: "en", says: { a: "fr-CA", b: "fr override", c: "en" } },
  { language: "it", standard: "de", says: { a: "de", b: "de override", c: "en" } },
])("$language over $standard, text by text", ({ language, standard, says }) => {
  expect(resolveWording(language, texts(standard), own).texts).toEqual(says);
});

it.each([
  { asked: "fr_CA", spoken: "fr-CA" },
  { asked: "fr-BE", spoken: "fr" },
  { asked: "it-IT", spoken: "it" },
  { asked: "DE", spoken: "de" },
  { asked: "zh_CN", spoken: "en" },
  { asked: "zh_TW", spoken: "zh-Hant" },
  { asked: "constructor", spoken: "en" },
  { asked: "", spoken: "en" },
  { asked: "no language", spoken: "en" },
])("who asks for “$asked” is spoken to in $spoken", ({ asked, spoken }) => {
  expect(nearestLanguage(asked, texts("en"), own)).toBe(spoken);
});

it.each([
  { language: "fr-CA", text: "Hello", says: "Bonjour" },
  { language: "it", text: "Hello", says: "Hello" },
  { language: "de-AT", text: "First name", says: "Vorname" },
  { language: "de", text: "Your first name", says: "Your first name" },
])("“$text” of the deployment is “$says” in $language", ({ language, text, says }) => {
  const translated = { standard: "en", overrides: { fr: { some: "Bonjour" } } };
  expect(resolveOwn(language, translated, { key: "some", text }, ownTexts)).toBe(says);
});
