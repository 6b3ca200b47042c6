import { texts } from "@/protocol/texts";
import type { TextTables } from "./text-tables";

const prefix = "standard.";
const keys = new Map(
  Object.entries(texts)
    .filter(([key]) => isStandard(key))
    .map(([key, text]): [string, string] => [text, key]),
);

/** Whether the key is of a text that new deployments begin with, and which no customer reads under it. */
export function isStandard(key: string): boolean {
  return key.startsWith(prefix);
}

/** Ours in a language for a text that an admin has left as it was, such as “First name”. */
export function standardOf(text: string, language: string, own: TextTables): string | undefined {
  const key = keys.get(text);
  return key && own[language]?.[key];
}

/** Our texts, and under their own keys those of a deployment that are still as we gave them. */
export function withStandards(
  own: TextTables,
  ownTexts: readonly { key: string; text: string }[],
): TextTables {
  const extended = Object.entries(own).map(([language, table]) => {
    // In English they are the admin's: written on their tabs.
    if (language === "en") return [language, table] as const;
    const left = ownTexts.flatMap(({ key, text }) => {
      const standard = standardOf(text, language, own);
      return standard === undefined ? [] : [[key, standard] as const];
    });
    return [language, { ...table, ...Object.fromEntries(left) }] as const;
  });
  return Object.fromEntries(extended);
}
