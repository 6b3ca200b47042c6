import type { PublishedTexts } from "@/protocol/embedded-service-config";
import { languageChain } from "@/protocol/languages";
import { isNeeded, type TextRow } from "./rows";
import type { TextTables } from "./text-tables";

/**
 * What a customer of that language reads for one text, and why: the deployment's own
 * wording, ours, the admin's as written on its tab, another language's for want of one
 * in this, or nothing, where the language has no such plural.
 */
export type Cell = {
  text: string;
  state: "changed" | "standard" | "written" | "missing" | "needless";
};

export function cellOf(
  row: TextRow,
  language: string,
  { standard, overrides }: PublishedTexts,
  own: TextTables,
): Cell {
  const { key } = row;
  const changed = overrides[language]?.[key];
  if (changed !== undefined) return { text: changed, state: "changed" };
  if (!isNeeded(row, language)) return { text: "", state: "needless" };
  const inherited = firstText(languageChain(language), key, overrides, own);
  if (inherited !== undefined) return { text: inherited, state: "standard" };
  if (row.own && language === standard) return { text: row.own.text, state: "written" };
  const wider = [...languageChain(language), ...languageChain(standard), "en"];
  const other = row.plural && key.replace(/[^.]+$/, "other");
  const fallback =
    firstText(wider, key, overrides, own) ?? firstText(wider, other ?? key, overrides, own);
  return { text: fallback ?? row.own?.text ?? "", state: "missing" };
}

function firstText(
  languages: readonly string[],
  key: string,
  overrides: TextTables,
  own: TextTables,
): string | undefined {
  const tables = languages.flatMap((language) => [overrides[language], own[language]]);
  return tables.find((table) => table?.[key] !== undefined)?.[key];
}

/** How much of what a language needs it says itself, from 0 to 1. */
export function coverageOf(
  rows: readonly TextRow[],
  language: string,
  texts: PublishedTexts,
  own: TextTables,
): number {
  const needed = rows
    .map((row) => cellOf(row, language, texts, own).state)
    .filter((state) => state !== "needless");
  const missing = needed.filter((state) => state === "missing");
  return needed.length === 0 ? 1 : 1 - missing.length / needed.length;
}

/** Down, so that 100 % means complete. */
export function inPercent(coverage: number): string {
  return `${Math.floor(coverage * 100)} %`;
}

/** With that text in the language; an empty one and one like ours are no override. */
export function withText(
  texts: PublishedTexts,
  { language, key, text }: { language: string; key: string; text: string },
  own: TextTables,
): PublishedTexts {
  const { [key]: _before, ...others } = texts.overrides[language] ?? {};
  const same = text === "" || own[language]?.[key] === text;
  const table = same ? others : { ...others, [key]: text };
  return { ...texts, overrides: { ...texts.overrides, [language]: table } };
}
