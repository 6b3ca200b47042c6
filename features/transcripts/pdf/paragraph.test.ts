import PDFDocument from "pdfkit";
import { expect, it } from "vitest";
import { Glyphs } from "./glyphs";
import { linesOf } from "./paragraph";

const document = new PDFDocument({ font: "" });

function broken(text: string, width = 400) {
  const glyphs = new Glyphs(document);
  const lines = [...linesOf(text, { glyphs, weight: "plain", size: 10, width, direction: "ltr" })];
  return {
    lines: lines.map(({ runs }) => runs.map((run) => run.text).join("")),
    runs: lines.flatMap(({ runs }) => runs.map(({ font, text }) => `${font}: ${text}`)),
    direction: lines[0]?.direction,
    missed: glyphs.missed,
  };
}

it.each([
  { text: "Hello Ωμέγα Жук", runs: ["plain: Hello ", "greek: Ωμέγα", "plain:  Жук"] },
  { text: "日本語 OK", runs: ["japanese: 日本語", "plain:  OK"] },
  { text: "Hi 👩‍👩‍👧❤️", runs: ["plain: Hi ", "emoji: 👩‍👩‍👧❤️"] },
  { text: "क्ष।", runs: ["devanagari: क्ष।"] },
])("$text is drawn by the fonts of its scripts", ({ text, runs }) => {
  expect(broken(text)).toMatchObject({ runs, missed: false });
});

it("Arabic runs from the right, with brackets turned and numbers as they are", () => {
  expect(broken("طلب (12) هنا")).toMatchObject({
    direction: "rtl",
    runs: ["arabic: هنا", "plain:  (", "plain: 12", "plain: ) ", "arabic: طلب"],
  });
});

it("what no font has stands as a box, and is told", () => {
  expect(broken("한국")).toMatchObject({ runs: ["japanese: □□"], missed: true });
});

it("lone surrogates, controls and overrides of direction break nothing", () => {
  expect(broken("a\ud800b\u0000c\u202ed").lines).toEqual(["abcd"]);
  expect(broken("").lines).toEqual([""]);
});

it.each([
  { text: "one two three four five", width: 60 },
  { text: "x".repeat(200), width: 100 },
  { text: "日本語の文章はどこでも折り返すことができます。".repeat(3), width: 120 },
  { text: "1".repeat(10) + "\u0301".repeat(300), width: 50 },
])("no line of $text is wider than its column, and nothing is lost", ({ text, width }) => {
  const glyphs = new Glyphs(document);
  const lines = [...linesOf(text, { glyphs, weight: "plain", size: 10, width, direction: "ltr" })];
  const widest = Math.max(
    ...lines.map(({ runs }) => runs.reduce((sum, run) => sum + run.width, 0)),
  );
  expect(widest).toBeLessThanOrEqual(width);
  const drawn = lines.flatMap(({ runs }) => runs.map((run) => run.text)).join("");
  expect(drawn.replace(/\s|\u0301/g, "")).toBe(text.replace(/\s|\u0301/g, ""));
});

it("a Japanese line never begins with a full stop", () => {
  const { lines } = broken("折り返すことができます。".repeat(8), 119);
  expect(lines.filter((line) => line.startsWith("。"))).toEqual([]);
});
