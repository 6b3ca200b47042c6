import type { PublishedTexts } from "@/protocol/embedded-service-config";
import { languageTag } from "@/protocol/languages";
import { cellOf, withText } from "./cells";
import { formatCsv, parseCsv } from "./csv";
import { languageName } from "./language-name";
import { faultOf, isNeeded, rowsOf, type TextRow } from "./rows";
import type { TextTables } from "./text-tables";

/** What a file of texts would change. */
export type ImportPlan = {
  next: PublishedTexts;
  changes: { language: string; key: string; before: string; after: string }[];
  /** Languages that join because the file has a column of them. */
  added: string[];
  problems: { line: number; message: string }[];
};

/** The matrix as a file: `key`, `default`, then a column per language that was added. */
export function exportTexts(
  rows: readonly TextRow[],
  texts: PublishedTexts,
  own: TextTables,
): string {
  const { standard, languages } = texts;
  const said = (row: TextRow, language: string) => {
    const { text, state } = cellOf(row, language, texts, own);
    return state === "missing" ? "" : text;
  };
  return formatCsv([
    ["key", "default", ...languages],
    ...rows.map((row) => [
      row.key,
      said(row, standard),
      ...languages.map((language) => said(row, language)),
    ]),
  ]);
}

/** Only what the file has a line and a column for changes; an empty cell takes our own text again. */
export function planImport(
  file: string,
  ownRows: readonly TextRow[],
  texts: PublishedTexts,
  own: TextTables,
): ImportPlan {
  const plan: ImportPlan = { next: texts, changes: [], added: [], problems: [] };
  const [head, ...lines] = parseCsv(file);
  const columns = readHead(head?.cells ?? [], plan);
  if (!columns) return plan;
  const rows = rowsFor(ownRows, plan.next);
  const seen = new Map<string, number>();
  for (const { line, cells } of lines) {
    const tell = (message: string) => plan.problems.push({ line, message });
    const key = cells[columns.key]?.trim() ?? "";
    const row = rows.get(key);
    const earlier = seen.get(key);
    if (earlier !== undefined) tell(`Line ${earlier} has the key ${key} already.`);
    else if (!row) tell(key === "" ? "The key is missing." : `No text has the key ${key}.`);
    else {
      seen.set(key, line);
      for (const [at, language] of columns.languages) {
        const text = cells[at]?.replaceAll("\r\n", "\n").trim();
        const refused = text === undefined ? undefined : take(row, language, text, plan, own);
        if (refused) tell(refused);
      }
    }
  }
  return plan;
}

function readHead(head: readonly string[], plan: ImportPlan) {
  const tell = (message: string) => plan.problems.push({ line: 1, message });
  const key = head.findIndex((name) => name.trim().toLowerCase() === "key");
  if (key < 0) {
    tell("The first line has no column “key”. Export a file to see the columns.");
    return undefined;
  }
  const languages = new Map<number, string>();
  for (const [at, name] of head.entries()) {
    if (at === key || name.trim() === "") continue;
    const { standard } = plan.next;
    const language = /^default$/i.test(name.trim()) ? standard : languageTag(name);
    if (!language)
      tell(`“${name}” is no language. Name the column by a code, such as de or pt-BR.`);
    else if ([...languages.values()].includes(language))
      tell(`${languageName(language)} has two columns. Remove one.`);
    else {
      languages.set(at, language);
      add(language, plan);
    }
  }
  return { key, languages };
}

function add(language: string, plan: ImportPlan): void {
  const { standard, languages } = plan.next;
  if (language === standard || languages.includes(language)) return;
  plan.added.push(language);
  plan.next = { ...plan.next, languages: [...languages, language] };
}

function rowsFor(ownRows: readonly TextRow[], { standard, languages }: PublishedTexts) {
  const rows = [...ownRows, ...rowsOf([], [standard, ...languages])];
  return new Map(rows.map((row) => [row.key, row]));
}

/** Returns why the cell is refused. */
function take(
  row: TextRow,
  language: string,
  text: string,
  plan: ImportPlan,
  own: TextTables,
): string | undefined {
  const before = cellOf(row, language, plan.next, own);
  if (text === (before.state === "missing" ? "" : before.text)) return undefined;
  if (before.state === "written") {
    return `${row.own?.label} is written on its own tab; change it there.`;
  }
  const name = languageName(language);
  if (!isNeeded(row, language)) return `${name} has no such plural. Leave this cell empty.`;
  const fault = text === "" ? undefined : faultOf(row, text);
  if (fault) return `${name}: ${fault}`;
  plan.next = withText(plan.next, { language, key: row.key, text }, own);
  const after = cellOf(row, language, plan.next, own);
  if (after.text === before.text && after.state === before.state) return undefined;
  plan.changes.push({ language, key: row.key, before: before.text, after: after.text });
  return undefined;
}
