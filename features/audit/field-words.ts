import { colorTokens, otherTokenLabels } from "@/features/branding/tokens";
import { settingTables } from "@/features/quick-find/settings";
import { sayValue } from "@/lib/setting";

/** Every declared setting by its name, with the words of its form. */
const declared = new Map(settingTables.flatMap(({ settings }) => Object.entries(settings)));

/** Fields that no setting declares and whose names alone would not say it. */
const words: Record<string, string> = {
  channelId: "Channel",
  usedFor: "Used for",
  sameAs: "Same as version",
  resetDraft: "Draft reset",
  allowedFileTypes: "Allowed types",
  enabled: "On",
  ...Object.fromEntries(Object.entries(colorTokens).map(([name, { label }]) => [name, label])),
  ...otherTokenLabels,
};

/** What a field is called on screen: "Chat title" for `chatTitle`, "Members" for `memberIds`. */
export function fieldWord(name: string): string {
  const known = declared.get(name)?.label ?? words[name];
  if (known) return known;
  const spaced = name
    .replace(/Ids$/, "s")
    .replace(/Id$/, "")
    .replaceAll("_", " ")
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .trim()
    .toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** A value as one would say it. */
export function valueWord(name: string, value: unknown): string {
  const setting = declared.get(name);
  if (setting) return sayValue(setting, value);
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (typeof value === "number") return value.toLocaleString("en-US");
  const text = String(value);
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)) return `${moment.format(new Date(text))} UTC`;
  return /^[a-z]+(_[a-z]+)+$/.test(text) ? text.replaceAll("_", " ") : text;
}

const moment = new Intl.DateTimeFormat("en-US", {
  dateStyle: "medium",
  timeStyle: "short",
  timeZone: "UTC",
});
