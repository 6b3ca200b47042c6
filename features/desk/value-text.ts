import type { PreChatValue } from "@/protocol/console-api";

/** A typed value in the words of the reader's language: "1,234.5", "Nov 22, 2026", "Yes". */
export function valueText(
  { type, value }: Pick<PreChatValue, "type" | "value">,
  language?: string,
): string {
  if (typeof value === "number")
    return value.toLocaleString(language, { maximumFractionDigits: 20 });
  if (typeof value === "boolean") return value ? "Yes" : "No";
  const moment = new Date(value);
  if (Number.isNaN(moment.getTime())) return value;
  // A day is the same day everywhere.
  if (type === "date")
    return moment.toLocaleDateString(language, { dateStyle: "medium", timeZone: "UTC" });
  if (type !== "datetime") return value;
  return moment.toLocaleString(language, { dateStyle: "medium", timeStyle: "short" });
}
