import { cellOf } from "@/features/texts/cells";
import type { TextRow } from "@/features/texts/rows";
import type { TextTables } from "@/features/texts/text-tables";
import type { PublishedTexts } from "@/protocol/embedded-service-config";

export const textFilters = [
  { value: "all", label: "All texts" },
  { value: "missing", label: "Missing only" },
  { value: "changed", label: "Changed only" },
] as const;
export type TextFilter = (typeof textFilters)[number]["value"];

/** The rows that are searched for by key, by English or by any language's text. */
export function filterRows(
  rows: readonly TextRow[],
  { search, filter }: { search: string; filter: TextFilter },
  languages: readonly string[],
  texts: PublishedTexts,
  own: TextTables,
): TextRow[] {
  const words = search.trim().toLowerCase();
  return rows.filter((row) => {
    const cells = languages.map((language) => cellOf(row, language, texts, own));
    if (filter !== "all" && !cells.some(({ state }) => state === filter)) return false;
    const said = [row.key, row.own?.label, own.en?.[row.key], ...cells.map(({ text }) => text)];
    return said.some((text) => text?.toLowerCase().includes(words));
  });
}
