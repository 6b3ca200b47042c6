import type { WholeEvent } from "../queries";
import { sentence, whoOf } from "../words";

export const exportFormats = {
  csv: { contentType: "text/csv; charset=utf-8", write: csv },
  json: { contentType: "application/json", write: json },
};
export type ExportFormat = keyof typeof exportFormats;

const head = [
  "When",
  "Who",
  "Who (ID)",
  "What",
  "Action",
  "Record kind",
  "Record ID",
  "Record",
  "From",
  "Before",
  "After",
];

/** One event a line, lines as RFC 4180 ends them. */
async function* csv(events: AsyncIterable<WholeEvent>): AsyncGenerator<string> {
  yield `${head.join(",")}\r\n`;
  for await (const event of events) {
    const cells = [
      event.at.toISOString(),
      whoOf(event),
      event.actorId,
      sentence(event.action, event.recordLabel),
      event.action,
      event.recordKind,
      event.recordId,
      event.recordLabel,
      event.address,
      event.before === null ? "" : JSON.stringify(event.before),
      event.after === null ? "" : JSON.stringify(event.after),
    ];
    yield `${cells.map(cell).join(",")}\r\n`;
  }
}

async function* json(events: AsyncIterable<WholeEvent>): AsyncGenerator<string> {
  let separator = "[\n";
  for await (const { actorName: _, ...event } of withNames(events)) {
    yield `${separator}${JSON.stringify(event)}`;
    separator = ",\n";
  }
  yield separator === "[\n" ? "[]\n" : "\n]\n";
}

async function* withNames(events: AsyncIterable<WholeEvent>) {
  for await (const event of events) {
    const what = sentence(event.action, event.recordLabel);
    yield { ...event, who: whoOf(event), what };
  }
}

/** A spreadsheet runs what begins like a formula; an apostrophe keeps it text. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
