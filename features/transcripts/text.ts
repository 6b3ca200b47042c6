import type { Block } from "./blocks";
import type { Transcript } from "./transcript";

const indent = "    ";

/** As plain text: what was said stands indented, so that no message can look like another entry. */
export async function* textOf(transcript: Transcript): AsyncGenerator<Uint8Array> {
  const { words, source, facts, blocks } = transcript;
  const encoder = new TextEncoder();
  const head = [
    words.title,
    `${source.organization} · ${source.deployment}`,
    "",
    ...facts.map(({ label, value }) => `${label}: ${plain(value)}`),
  ];
  yield encoder.encode(`${head.join("\n")}\n`);
  let empty = true;
  for await (const some of blocks()) {
    if (some.length === 0) continue;
    empty = false;
    yield encoder.encode(some.map(lines).join(""));
  }
  if (empty) yield encoder.encode(`\n${words.nothing}\n`);
}

function lines(block: Block): string {
  switch (block.kind) {
    case "day":
      return `\n${block.text}\n${"-".repeat(12)}\n`;
    case "event":
      return `\n${block.time}  ${plain(block.text)}\n`;
    case "message": {
      const said = block.text
        .split(/\r\n|[\n\r\u2028\u2029\v\f\u0085]/)
        .map((line) => indent + plain(line));
      return `\n${block.time}  ${plain(block.name)}\n${said.join("\n")}\n`;
    }
  }
}

/** On one line, without what a terminal would obey. */
function plain(text: string): string {
  return text.replace(/\t/g, " ").replace(/[\p{Cc}\u2028\u2029]/gu, "");
}
