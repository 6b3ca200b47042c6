import { type FontName, fontFiles, fontsFor, missing, type Weight } from "./fonts";

type Drawn = { font: FontName; text: string; width: number };

const joining = /[\p{M}\p{Cf}]/u;

/** Of the font that is set in a document, what the library's types leave out. */
type SetFont = { font: { hasGlyphForCodePoint: (code: number) => boolean } };

/** Chooses a font for each character, and knows how wide each is: a document has few different ones. */
export class Glyphs {
  /** Whether something was asked for that no font has. */
  missed = false;
  readonly #known = { plain: new Map<string, Drawn>(), bold: new Map<string, Drawn>() };

  constructor(private readonly document: PDFKit.PDFDocument) {
    for (const [name, file] of Object.entries(fontFiles)) document.registerFont(name, file);
  }

  /** Its width is that of a size of 1. Empty text for what has no look of its own. */
  of(character: string, weight: Weight, before?: FontName): Drawn {
    const known = this.#known[weight];
    const found = known.get(character);
    if (found) return found;
    if (joining.test(character)) return this.#joined(character, before ?? weight);
    const drawn = this.#find(character, weight);
    // A flood of different characters must not stay.
    if (known.size > 20_000) known.clear();
    known.set(character, drawn);
    return drawn;
  }

  /** What stands on the character before it; left out where its font does not know it. */
  #joined(character: string, font: FontName): Drawn {
    const text = this.#has(font, character) ? character : "";
    return { font, text, width: 0 };
  }

  #find(character: string, weight: Weight): Drawn {
    const font = fontsFor(character, weight).find((name) => this.#has(name, character));
    if (font) return { font, text: character, width: this.#width(font, character) };
    this.missed = true;
    return { font: "japanese", text: missing, width: this.#width("japanese", missing) };
  }

  #has(name: FontName, character: string): boolean {
    const { _font } = this.document.font(name) as unknown as { _font: SetFont };
    return _font.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
  }

  #width(name: FontName, text: string): number {
    return this.document.font(name).fontSize(1000).widthOfString(text) / 1000;
  }
}
