import { expect, it, test } from "vitest";
import type { PublishedTexts } from "@/protocol/embedded-service-config";
import { ownLanguages } from "@/protocol/languages";
import { cellOf, coverageOf, inPercent, withText } from "./cells";
import { ownTexts } from "./own-texts";
import { rowsOf, type TextRow } from "./rows";
import { withStandards } from "./standards";

const welcome = { key: "welcomeText", label: "Welcome text", text: "Hello!", limit: 280 };
const texts: PublishedTexts = {
  standard: "en",
  languages: ["de", "it"],
  overrides: { de: { "launcher.open": "Frag uns" }, en: { "header.end": "Leave" } },
};
const title = { key: "chatTitle", label: "Chat title", text: "Chat with us", limit: 40 };
const rows = rowsOf([welcome, title], ["en", "de", "it", "ja"]);
const own = withStandards(ownTexts, [welcome, title]);

function row(key: string): TextRow {
  const found = rows.find((one) => one.key === key);
  if (!found) throw new Error(`no row ${key}`);
  return found;
}

it.each([
  { key: "launcher.open", language: "de", text: "Frag uns", state: "changed" },
  { key: "header.end", language: "de", text: "Chat beenden", state: "standard" },
  { key: "header.end", language: "de-AT", text: "Chat beenden", state: "standard" },
  { key: "header.end", language: "it", text: "Leave", state: "missing" },
  { key: "welcomeText", language: "en", text: "Hello!", state: "written" },
  { key: "chatTitle", language: "en", text: "Chat with us", state: "written" },
  { key: "chatTitle", language: "de", text: "Chatten Sie mit uns", state: "standard" },
  { key: "chatTitle", language: "it", text: "Chat with us", state: "missing" },
  { key: "welcomeText", language: "de", text: "Hello!", state: "missing" },
  { key: "launcher.unread.many", language: "it", text: "{count} new messages", state: "missing" },
  { key: "launcher.unread.one", language: "ja", text: "", state: "needless" },
])("$key in $language is “$text” because it is $state", ({ key, language, text, state }) => {
  expect(cellOf(row(key), language, texts, own)).toEqual({ text, state });
});

it.each(ownLanguages)("our own texts cover %s whole", (language) => {
  const ours = rowsOf([], [language]);
  expect(inPercent(coverageOf(ours, language, texts, ownTexts))).toBe("100 %");
});

test("a language that we do not ship is covered by what is translated", () => {
  const ours = rowsOf([], ["it"]);
  expect(inPercent(coverageOf(ours, "it", texts, ownTexts))).toBe("0 %");
  const one = withText(texts, { language: "it", key: "header.end", text: "Fine" }, ownTexts);
  expect(coverageOf(ours, "it", one, ownTexts)).toBeCloseTo(1 / ours.length);
});
