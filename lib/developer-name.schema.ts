import * as z from "zod";
import { maximumNameLength } from "./developer-name";

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
