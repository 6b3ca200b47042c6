import type { Direction } from "@/protocol/languages";
import { fill } from "../blocks";
import type { Transcript } from "../transcript";
import { shaped, type Weight } from "./fonts";
import { Glyphs } from "./glyphs";
import { linesOf, type Run } from "./paragraph";

export const ink = {
  text: "#24211D",
  muted: "#66635D",
  line: "#DDD9D3",
  accent: "#006278",
  rest: "#B9B4AC",
};

export type Style = {
  size: number;
  /** From one line to the next. */
  leading: number;
  color: string;
  weight?: Weight;
};

type Bar = { color: string };
type Short = { text: string; style: Style; width: number };
type Beside = {
  bar?: Bar;
  before?: Short;
  after?: Short;
  /** Begins where the document's lines do, whatever its own direction. */
  aligned?: boolean;
};
type Place = { y: number; side: "left" | "right"; inset?: number };

const page = { width: 595.28, height: 841.89, side: 64, top: 64, bottom: 76 };
const column = page.width - 2 * page.side;

/** Pages of text, one after the other: only the last one is in memory. */
export class Sheet {
  readonly glyphs: Glyphs;
  readonly direction: Direction;
  #y = page.top;
  #pages = 0;
  readonly #root: PDFKit.PDFStructureElement;

  constructor(
    private readonly document: PDFKit.PDFDocument,
    private readonly transcript: Transcript,
  ) {
    this.glyphs = new Glyphs(document);
    this.direction = transcript.direction;
    this.#root = document.struct("Document");
    document.addStructure(this.#root);
    this.#begin();
  }

  /** An element of the text, for who has it read to them; it may go over several pages. */
  element(tag: string, draw: (part: Part) => void): void {
    const part = new Part(this, this.document, tag);
    draw(part);
    this.#root.add(this.document.struct(tag, {}, part.end()));
  }

  gap(height: number): void {
    if (this.#y > page.top) this.#y += height;
  }

  rule(): void {
    this.#ornament(() =>
      this.document
        .moveTo(page.side, this.#y)
        .lineTo(page.width - page.side, this.#y)
        .lineWidth(0.75)
        .stroke(ink.line),
    );
  }

  /** The place of the next line; on a new page when `height` does not fit, which is then true. */
  take(height: number, turned: () => void): number {
    if (this.#y + height > page.height - page.bottom) {
      turned();
      this.#begin();
    }
    this.#y += height;
    return this.#y - height;
  }

  /** What must stand together begins a new page where it would be torn. */
  keep(height: number): void {
    if (this.#y + height > page.height - page.bottom) this.#begin();
  }

  bar(from: number, to: number, { color }: Bar): void {
    const x = this.direction === "rtl" ? page.width - page.side + 10 : page.side - 12;
    this.document.rect(x, from, 2, to - from).fill(color);
  }

  /** Lines of a paragraph in as much of the column as `width` says. */
  lines(text: string, style: Style, width: number) {
    const { size, weight = "plain" } = style;
    const { glyphs, direction } = this;
    return linesOf(text, { glyphs, weight, size, width, direction });
  }

  /** One line, however much there is. */
  place(text: string, style: Style, place: Place): void {
    for (const { runs } of this.lines(text, style, column * 0.8)) {
      drawRuns(this.document, runs, style, place);
      return;
    }
  }

  end(): void {
    this.#root.end();
    this.document.end();
  }

  #begin(): void {
    this.document.addPage();
    this.#pages += 1;
    this.#y = page.top;
    const { words, source } = this.transcript;
    const style: Style = { size: 8.5, leading: 12, color: ink.muted };
    const number = fill(words.page, { page: String(this.#pages) });
    this.#ornament(() => {
      const y = page.height - page.bottom + 32;
      const [left, right] = [`${source.organization} · ${words.title}`, number];
      this.place(left, style, { y, side: this.direction === "rtl" ? "right" : "left" });
      this.place(right, style, { y, side: this.direction === "rtl" ? "left" : "right" });
    });
  }

  /** What is no part of the text. */
  #ornament(draw: () => void): void {
    this.document.markContent("Artifact", { type: "Pagination" });
    draw();
    this.document.endMarkedContent();
  }
}

/** One element while it is written: on each page that it reaches it has a content of its own. */
export class Part {
  readonly #contents: PDFKit.PDFStructureContent[] = [];
  #open = false;

  constructor(
    private readonly sheet: Sheet,
    private readonly document: PDFKit.PDFDocument,
    private readonly tag: string,
  ) {}

  /** A text, with another one on its first line: before it, or at the line's far end. */
  write(text: string, style: Style, { bar, before, after, aligned }: Beside = {}): void {
    const width = column - (before?.width ?? 0) - (after?.width ?? 0);
    const turned = this.sheet.direction === "rtl";
    const [near, far] = turned ? (["right", "left"] as const) : (["left", "right"] as const);
    let first = true;
    for (const paragraph of text.split(/\r\n|[\n\r\u2028\u2029\v\f\u0085]/)) {
      for (const { runs, direction } of this.sheet.lines(paragraph, style, width)) {
        const y = this.sheet.take(style.leading, () => this.#close());
        this.#mark();
        if (bar) this.sheet.bar(y, y + style.leading, bar);
        if (first && before) this.sheet.place(before.text, before.style, { y, side: near });
        const inset = before?.width ?? 0;
        const side = before || after || aligned ? near : direction === "rtl" ? "right" : "left";
        drawRuns(this.document, runs, style, { y, side, inset });
        if (first && after) this.sheet.place(after.text, after.style, { y, side: far });
        first = false;
      }
    }
  }

  end(): PDFKit.PDFStructureContent[] {
    this.#close();
    return this.#contents;
  }

  #mark(): void {
    if (this.#open) return;
    this.#contents.push(this.document.markStructureContent(this.tag));
    this.#open = true;
  }

  #close(): void {
    if (this.#open) this.document.endMarkedContent();
    this.#open = false;
  }
}

/** Letters that stand alone need none of the font's rules, and no measuring: that is ten times as fast. */
const alone = Object.fromEntries(
  ["kern", "calt", "liga", "clig", "rlig", "ccmp", "locl", "mark", "mkmk"].map((rule) => [
    rule,
    false,
  ]),
) as unknown as PDFKit.Mixins.OpenTypeFeatures[];

function drawRuns(
  document: PDFKit.PDFDocument,
  runs: Run[],
  { size, leading, color }: Style,
  { y, side, inset = 0 }: Place,
): void {
  document.fontSize(size).fillColor(color);
  const measured = runs.map((run) => {
    const whole = shaped.has(run.font) || /\p{M}/u.test(run.text);
    const options = {
      lineBreak: false,
      features: whole ? [] : alone,
      baseline: "alphabetic" as const,
    };
    const width = whole ? document.font(run.font).widthOfString(run.text, options) : run.width;
    return { ...run, options, width };
  });
  const total = measured.reduce((sum, { width }) => sum + width, 0);
  let x = side === "right" ? page.width - page.side - inset - total : page.side + inset;
  for (const { font, text, options, width } of measured) {
    document.font(font).text(text, x, y + leading * 0.72, options);
    x += width;
  }
}
