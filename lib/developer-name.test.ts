import { expect, it } from "vitest";
import { developerNameOf } from "./developer-name";
import { developerName } from "./developer-name.schema";

it.each([
  ["Support", "Support"],
  ["Support on the web", "Support_on_the_web"],
  ["Café & bar", "Cafe_bar"],
  ["24 hours", "X24_hours"],
  ["  __Chat__  ", "Chat"],
  ["サポート", ""],
  [`${"a".repeat(79)} b`, "a".repeat(79)],
])("%s suggests %s", (label, suggested) => {
  expect(developerNameOf(label)).toBe(suggested);
});

it.each([
  ["Support_Web", true],
  ["s", true],
  ["Support2", true],
  ["2Support", false],
  ["_Support", false],
  ["Support_", false],
  ["Support__Web", false],
  ["Support Web", false],
  ["Süpport", false],
  ["", false],
  ["a".repeat(80), true],
  ["a".repeat(81), false],
])("%s is a developer name: %s", (name, accepted) => {
  expect(developerName.safeParse(name).success).toBe(accepted);
});
