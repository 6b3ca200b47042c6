import { once } from "node:events";
import { setImmediate as breathe } from "node:timers/promises";
import type { Block } from "../blocks";
import type { Transcript } from "../transcript";
import { ink, Sheet, type Style } from "./sheet";

const styles = {
  source: { size: 9.5, leading: 14, color: ink.muted },
  title: { size: 22, leading: 30, color: ink.text, weight: "bold" },
  fact: { size: 9.5, leading: 15, color: ink.text },
  label: { size: 9.5, leading: 15, color: ink.muted },
  day: { size: 11, leading: 16, color: ink.text, weight: "bold" },
  name: { size: 9.5, leading: 15, color: ink.text, weight: "bold" },
  time: { size: 8.5, leading: 15, color: ink.muted },
  said: { size: 10.5, leading: 15.5, color: ink.text },
  event: { size: 9, leading: 14, color: ink.muted },
} as const satisfies Record<string, Style>;

/** As PDF, page by page as it is read: what was drawn is handed on before more is asked for. */
export async function* pdfOf(transcript: Transcript): AsyncGenerator<Uint8Array> {
  const { words, source, language } = transcript;
  // Its tables take a second to unfold: not while the process starts.
  const { default: PDFDocument } = await import("pdfkit");
  const document = new PDFDocument({
    // A font that is there from the start would be opened anew for each line.
    ...{ size: "A4", margin: 0, autoFirstPage: false, font: "" },
    ...{ pdfVersion: "1.7", tagged: true, lang: language, displayTitle: true },
    fontLayoutCache: false,
    info: {
      Title: `${words.title} · ${source.organization}`,
      Author: source.organization,
      Creator: "Foyer",
    },
  });
  const drawn: Uint8Array[] = [];
  document.on("data", (chunk: Uint8Array) => drawn.push(chunk));
  const ended = once(document, "end");
  const sheet = new Sheet(document, transcript);
  drawHead(sheet, transcript);
  let empty = true;
  for await (const blocks of transcript.blocks()) {
    for (const block of blocks) drawBlock(sheet, block);
    empty &&= blocks.length === 0;
    // Others on this process wait meanwhile.
    await breathe();
    if (drawn.length > 0) yield Buffer.concat(drawn.splice(0));
  }
  if (empty) sheet.element("P", (part) => part.write(words.nothing, styles.event));
  if (sheet.glyphs.missed) {
    sheet.gap(24);
    sheet.element("P", (part) => part.write(words.missing, styles.event));
  }
  sheet.end();
  await ended;
  yield Buffer.concat(drawn);
}

function drawHead(sheet: Sheet, { words, source, facts }: Transcript): void {
  sheet.element("P", (part) =>
    part.write(`${source.organization} · ${source.deployment}`, styles.source, { aligned: true }),
  );
  sheet.element("H1", (part) => part.write(words.title, styles.title, { aligned: true }));
  sheet.gap(10);
  for (const { label, value } of facts) {
    const before = { text: label, style: styles.label, width: 110 };
    sheet.element("P", (part) => part.write(value, styles.fact, { before }));
  }
  sheet.gap(14);
  sheet.rule();
  sheet.gap(6);
}

function drawBlock(sheet: Sheet, block: Block): void {
  switch (block.kind) {
    case "day":
      sheet.gap(18);
      sheet.keep(70);
      sheet.element("H2", (part) => part.write(block.text, styles.day, { aligned: true }));
      return;
    case "event":
      sheet.gap(10);
      sheet.element("P", (part) => part.write(block.text, styles.event, { after: timeOf(block) }));
      return;
    case "message": {
      const bar = { color: bars[block.from] };
      sheet.gap(12);
      sheet.keep(styles.name.leading + styles.said.leading);
      sheet.element("P", (part) => {
        part.write(block.name, styles.name, { bar, after: timeOf(block) });
        part.write(block.text, styles.said, { bar });
      });
    }
  }
}

function timeOf({ time: text }: { time: string }) {
  return { text, style: styles.time, width: 80 };
}

const bars = { customer: ink.accent, team: ink.rest, automated: ink.line };
