import type { OwnText } from "@/features/deployments/part";
import { type PluralCategory, pluralCategories, texts } from "@/protocol/texts";
import { placeholdersOf } from "./placeholders";
import { isStandard } from "./standards";

/** What an override may hold, in characters. */
export const textLimit = 1000;

/** One text of the matrix: ours, or one that an admin wrote on another tab. */
export type TextRow = {
  key: string;
  group: string;
  limit: number;
  /** The values that an override has to keep; a plural may do without. */
  placeholders: readonly string[];
  /** Only languages with this plural need it. */
  plural?: PluralCategory;
  /** What an admin wrote, and its name on screen. */
  own?: { label: string; text: string };
};

const groups: Record<string, string> = {
  launcher: "Chat button",
  header: "Header",
  invitation: "Invitation",
  hours: "Business hours",
  window: "Chat window",
  composer: "Writing",
  files: "Files",
  delivery: "Delivery",
  banner: "Connection",
  start: "Starting",
  queue: "Waiting",
  people: "People",
  end: "Ending",
  preChat: "Pre-Chat",
  error: "What went wrong",
};

export const ownGroup = "Your own texts";

/** The rows of a deployment: its own texts, then ours in the order in which they are written. */
export function rowsOf(ownTexts: readonly OwnText[], languages: readonly string[]): TextRow[] {
  return [
    ...ownTexts.map(
      ({ key, label, text, limit }): TextRow => ({
        key,
        group: ownGroup,
        limit,
        placeholders: [],
        own: { label, text },
      }),
    ),
    ...ourRows(languages),
  ];
}

function ourRows(languages: readonly string[]): TextRow[] {
  const needed = pluralCategories.filter((category) =>
    ["en", ...languages].some((language) => pluralsOf(language).includes(category)),
  );
  const rows: TextRow[] = [];
  for (const [key, text] of Object.entries(texts)) {
    const row = {
      group: groupOf(key),
      limit: textLimit,
      placeholders: placeholdersOf(text),
    };
    const name = pluralName(key);
    if (isStandard(key)) continue;
    if (name === undefined) rows.push({ ...row, key });
    else if (key.endsWith(".other")) {
      rows.push(...needed.map((plural) => ({ ...row, key: `${name}.${plural}`, plural })));
    }
  }
  return rows;
}

function groupOf(key: string): string {
  const [prefix = ""] = key.split(".");
  return groups[prefix] ?? prefix.charAt(0).toUpperCase() + prefix.slice(1);
}

function pluralName(key: string): string | undefined {
  const name = key.slice(0, key.lastIndexOf("."));
  const known: Readonly<Record<string, string>> = texts;
  const category = pluralCategories.find((one) => key === `${name}.${one}`);
  return category && known[`${name}.other`] !== undefined ? name : undefined;
}

/** Whether a language says this text at all: Japanese has no singular. */
export function isNeeded({ plural }: TextRow, language: string): boolean {
  return plural === undefined || pluralsOf(language).includes(plural);
}

const plurals = new Map<string, readonly string[]>();

function pluralsOf(language: string): readonly string[] {
  const known = plurals.get(language);
  if (known) return known;
  const found = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  plurals.set(language, found);
  return found;
}

/** Why this cannot be the row's text, or undefined. */
export function faultOf(row: TextRow, text: string): string | undefined {
  const { length } = text;
  if (length > row.limit) return `Shorten it to ${row.limit} characters; it has ${length}.`;
  if (row.own) return undefined;
  const found = placeholdersOf(text);
  const missing = row.placeholders.find((name) => !found.includes(name));
  if (missing && !row.plural) return `Keep {${missing}}.`;
  const foreign = found.find((name) => !row.placeholders.includes(name));
  return foreign ? `Remove {${foreign}}: nothing fills it.` : undefined;
}
