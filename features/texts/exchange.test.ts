import fc from "fast-check";
import { expect, it, test } from "vitest";
import type { PublishedTexts } from "@/protocol/embedded-service-config";
import { texts as english } from "@/protocol/texts";
import { withText } from "./cells";
import { exportTexts, planImport } from "./exchange";
import { ownTexts } from "./own-texts";
import { rowsOf } from "./rows";

const welcome = { key: "welcomeText", label: "Welcome text", text: "Hello!", limit: 280 };
const german: PublishedTexts = { standard: "en", languages: ["de"], overrides: {} };
const rowsIn = ({ standard, languages }: PublishedTexts) =>
  rowsOf([welcome], [standard, ...languages]);
const plan = (file: string, texts = german) =>
  planImport(file, rowsOf([welcome], []), texts, ownTexts);

test("an exported file that nobody touched changes nothing", () => {
  const keys = fc.constantFrom(...Object.keys(english), "welcomeText");
  const text = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 60 })
    .map((one) => one.trim());
  const cell = fc.record({ language: fc.constantFrom("de", "it", "ar"), key: keys, text });
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 20 }), (cells) => {
      const empty: PublishedTexts = {
        standard: "en",
        languages: ["de", "it", "ar"],
        overrides: {},
      };
      const texts = cells.reduce((all, one) => withText(all, one, ownTexts), empty);
      const file = exportTexts(rowsIn(texts), texts, ownTexts);
      const { changes, next, added } = plan(file, texts);
      expect([changes, next, added]).toEqual([[], texts, []]);
    }),
    { numRuns: 30 },
  );
});

test("the columns are key, default and the added languages", () => {
  const file = exportTexts(rowsIn(german), german, ownTexts);
  expect(file).toMatch(/^\uFEFFkey,default,de\r\nwelcomeText,Hello!,\r\n/);
  expect(file).toContain("\r\nlauncher.open,Open chat,Chat öffnen\r\n");
});

test("a changed cell is a change, and one like ours is none", () => {
  const { changes, next, problems } = plan(
    "key,de\nlauncher.open,Frag uns\nheader.end,Chat beenden",
  );
  expect(problems).toEqual([]);
  expect(changes).toEqual([
    { language: "de", key: "launcher.open", before: "Chat öffnen", after: "Frag uns" },
  ]);
  expect(next.overrides).toEqual({ de: { "launcher.open": "Frag uns" } });
});

test("an emptied cell takes our own text again", () => {
  const changed = { ...german, overrides: { de: { "launcher.open": "Frag uns" } } };
  expect(plan("key,de\nlauncher.open,", changed).next.overrides).toEqual({ de: {} });
});

test("a column of another language adds that language", () => {
  const { added, next } = plan("key,pt_br\nwelcomeText,Olá!");
  expect(added).toEqual(["pt-BR"]);
  expect(next.languages).toEqual(["de", "pt-BR"]);
});

it.each([
  { file: "id,de\nx,y", line: 1, says: /no column “key”/ },
  { file: "key,german\nlauncher.open,x", line: 1, says: /is no language/ },
  { file: "key,de\nlauncher.closed,x", line: 2, says: /No text has the key launcher.closed/ },
  { file: "key,de\npeople.joined,ist da", line: 2, says: /^German: Keep \{name\}\.$/ },
  { file: "key,de\nheader.end,{nmae}", line: 2, says: /Remove \{nmae\}/ },
  { file: "key,de\nheader.end,Ende\nheader.end,Aus", line: 3, says: /Line 2 has the key/ },
  { file: `key,de\nheader.end,${"x".repeat(1001)}`, line: 2, says: /Shorten it to 1000/ },
  { file: `key,de\nwelcomeText,${"x".repeat(281)}`, line: 2, says: /Shorten it to 280/ },
  { file: "key,default\nwelcomeText,Hi", line: 2, says: /written on its own tab/ },
  { file: "key,ja\nlauncher.unread.one,x", line: 2, says: /no such plural/ },
])("$file is told what is wrong, by line", ({ file, line, says }) => {
  const { problems, changes } = plan(file);
  expect(problems).toEqual([{ line, message: expect.stringMatching(says) }]);
  expect(changes.filter(({ after }) => after !== "Ende")).toEqual([]);
});
