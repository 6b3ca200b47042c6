import * as z from "zod";
import { languageTag } from "@/protocol/languages";
import { textLimit } from "./rows";

const language = z.string().refine((tag) => languageTag(tag) === tag, {
  error: "Use a language code, such as de or pt-BR",
});

const text = z
  .string()
  .trim()
  .min(1, "Enter a text, or take ours again")
  .max(textLimit, `Use at most ${textLimit} characters`);

/** Whether the texts keep their placeholders is decided where the deployment's rows are known. */
export const textsInput = z
  .object({
    standard: language,
    languages: z.array(language).max(40, "Add at most 40 languages"),
    overrides: z.record(language, z.record(z.string().min(1).max(300), text)),
  })
  .refine(({ standard, languages }) => new Set([standard, ...languages]).size > languages.length, {
    path: ["languages"],
    error: "Add each language once",
  });
export type TextsFields = z.input<typeof textsInput>;
