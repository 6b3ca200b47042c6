import * as z from "zod";

export const maximumNameLength = 80;

/** What people read; channels allow less. */
export function label(what: string, maximum = maximumNameLength) {
  return z
    .string()
    .trim()
    .min(1, `Give the ${what} a label`)
    .max(maximum, `Use at most ${maximum} characters`);
}

/** What snippets, files and code say. Unique per kind and organization, whatever the case. */
export const developerName = z
  .string()
  .trim()
  .min(1, "Enter a developer name, such as Support_Web")
  .max(maximumNameLength, `Use at most ${maximumNameLength} characters`)
  .regex(/^[A-Za-z]/, "Start with a letter")
  .regex(/^[A-Za-z0-9_]*$/, "Use letters, digits and underscores only")
  .refine((name) => !name.includes("__"), "Use no two underscores in a row")
  .refine((name) => !name.endsWith("_"), "End with a letter or a digit");

/** The developer name that a label suggests: "Café & bar" gives `Cafe_bar`. Empty when it suggests none. */
export function developerNameOf(text: string): string {
  const words = text
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "_");
  const started = words.replace(/^_+/, "").replace(/^(?=[0-9])/, "X");
  return started.slice(0, maximumNameLength).replace(/_+$/, "");
}
