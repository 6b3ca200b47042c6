import bidiFactory from "bidi-js";
import type { Direction } from "@/protocol/languages";
import type { FontName, Weight } from "./fonts";
import type { Glyphs } from "./glyphs";

const bidi = bidiFactory();

/** A stretch of a line in one font and one direction, in the order in which it is drawn. */
export type Run = { font: FontName; text: string; width: number };
export type Line = { runs: Run[]; direction: Direction };

type Cell = { text: string; font: FontName; width: number; level: number };

/** One paragraph broken into lines that are no wider than `width`, each in the order of the eye. */
export function* linesOf(
  text: string,
  {
    glyphs,
    weight,
    size,
    width,
    direction,
  }: {
    glyphs: Glyphs;
    weight: Weight;
    size: number;
    width: number;
    direction: Direction;
  },
): Generator<Line> {
  const clean = text.replace(/\t/g, "    ").replace(/[\p{Cc}\p{Surrogate}]/gu, "");
  const { levels, paragraphs } = bidi.getEmbeddingLevels(
    clean,
    hasStrong(clean) ? undefined : direction,
  );
  const of: Direction = (paragraphs[0]?.level ?? 0) % 2 === 1 ? "rtl" : "ltr";
  const cells: Cell[] = [];
  let at = 0;
  let before: FontName | undefined;
  for (const character of clean) {
    const level = levels[at] ?? 0;
    const shown = level % 2 === 1 ? (bidi.getMirroredCharacter(character) ?? character) : character;
    at += character.length;
    if (bidiControl.test(character)) continue;
    const drawn = glyphs.of(shown, weight, before);
    if (drawn.text === "") continue;
    cells.push({ ...drawn, width: drawn.width * size, level });
    before = drawn.font;
  }
  if (cells.length === 0) yield { runs: [], direction: of };
  for (const line of broken(cells, width)) yield { runs: inOrder(line), direction: of };
}

const bidiControl = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]/;

function hasStrong(text: string): boolean {
  return /\p{L}/u.test(text);
}

/** Breaks at spaces, after hyphens and between characters of scripts without spaces; else where it must. */
function* broken(cells: Cell[], width: number): Generator<Cell[]> {
  let start = 0;
  let used = 0;
  let last = 0;
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at];
    if (!cell) break;
    if (at > start && mayBreak(cells[at - 1]?.text ?? "", cell.text)) last = at;
    if (used + cell.width > width && at > start && cell.text !== " ") {
      const end = last > start ? last : clusterStart(cells, at, start);
      yield trimmed(cells.slice(start, end));
      start = end;
      used = cells.slice(start, at).reduce((sum, one) => sum + one.width, 0);
    }
    used += cell.width;
  }
  if (start < cells.length) yield trimmed(cells.slice(start));
}

/** A mark stays with what it stands on. */
function clusterStart(cells: Cell[], at: number, start: number): number {
  let end = at;
  while (end > start + 1 && cells[end]?.width === 0) end--;
  return end;
}

/** What stands before the hyphens of other scripts and their signs. */
const hyphens = "\u2010";
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
const neverFirst = /[、。，．：；？！）」』】〕〉》ーっゃゅょぁぃぅぇぉッャュョァィゥェォ々…]/u;
const neverLast = /[（「『【〔〈《]/u;

function mayBreak(before: string, after: string): boolean {
  if (before === " ") return after !== " ";
  if (before < hyphens && after < hyphens && before !== "-" && before !== "/") return false;
  if (/[-\u2010\u2013\u2014/]/.test(before) && /\p{L}/u.test(after)) return true;
  if (!wide.test(before) && !wide.test(after)) return false;
  return !neverFirst.test(after) && !neverLast.test(before) && after !== " ";
}

/** A space at the end takes no place. */
function trimmed(cells: Cell[]): Cell[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1]?.text === " ") end--;
  return cells.slice(0, end);
}

/** As the bidirectional algorithm's last rule orders a line: from the highest level down, each stretch is turned. */
function inOrder(cells: Cell[]): Run[] {
  const runs: (Run & { level: number })[] = [];
  for (const cell of cells) {
    const last = runs.at(-1);
    if (last?.font === cell.font && last.level === cell.level) {
      last.text += cell.text;
      last.width += cell.width;
    } else runs.push({ ...cell });
  }
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level > 0; level--) {
    for (let at = 0; at < runs.length; at++) {
      let end = at;
      while ((runs[end]?.level ?? -1) >= level) end++;
      if (end > at + 1) runs.splice(at, end - at, ...runs.slice(at, end).reverse());
      if (end > at) at = end - 1;
    }
  }
  // The font turns what it writes from the right itself, and knows only letters of such scripts.
  return runs.map(({ font, text, width, level }) => ({
    ...{ font, width },
    text: level % 2 === 1 && !font.startsWith("arabic") ? backwards(text) : text,
  }));
}

const graphemes = new Intl.Segmenter();

function backwards(text: string): string {
  return Array.from(graphemes.segment(text), ({ segment }) => segment)
    .reverse()
    .join("");
}
