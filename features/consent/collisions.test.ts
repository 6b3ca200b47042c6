import { expect, it } from "vitest";
import { findCollisions } from "./collisions";
import { type ConsentLanguage, emptyLanguage } from "./consent";

const en = emptyLanguage("en");
const de = emptyLanguage("de");

it.each<[string, [ConsentLanguage, ...ConsentLanguage[]], string[]]>([
  ["words of one kind", [{ ...en, optOutKeywords: ["halt"] }], []],
  [
    "one word of two kinds",
    [{ ...en, optOutKeywords: ["Halt"], helpKeywords: ["halt"] }],
    ["two_kinds Halt"],
  ],
  [
    "one word of two kinds in two languages",
    [
      { ...en, optOutKeywords: ["gift"] },
      { ...de, helpKeywords: ["gift"] },
    ],
    ["two_languages gift"],
  ],
  [
    "one word of one kind in two languages",
    [
      { ...en, optOutKeywords: ["halt"] },
      { ...de, optOutKeywords: ["halt"] },
    ],
    ["two_languages halt"],
  ],
  [
    "a word for both opt-ins",
    [{ ...en, optInKeywords: ["yes"], doubleOptInKeywords: ["yes"] }],
    [],
  ],
  ["words of ordinary talk", [{ ...en, optOutKeywords: ["End", "stopall"] }], ["talk End"]],
])("%s", (_, languages, expected) => {
  const found = findCollisions({ type: "implicit_opt_in", languages });
  expect(found.map(({ reason, word }) => `${reason} ${word}`)).toEqual(expected);
});
