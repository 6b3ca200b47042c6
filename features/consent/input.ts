import * as z from "zod";
import { consentTypes, keywordKinds } from "@/protocol/consent";
import { languageTag } from "@/protocol/languages";
import { kindParts } from "./consent";
import { maximumKeywordLength, splitKeywords } from "./keywords";
import { maximumConsentTextLength } from "./limits";

const maximumKeywords = 50;
const maximumLanguages = 30;

const text = z
  .string()
  .trim()
  .max(maximumConsentTextLength, `Use at most ${maximumConsentTextLength} characters`);

/** As it is typed: words between commas or on lines of their own. */
const keywords = z.string().superRefine((list, context) => {
  const words = splitKeywords(list, "en");
  const long = words.find((word) => word.length > maximumKeywordLength);
  if (long) {
    const message = `“${long}” is too long. Use at most ${maximumKeywordLength} characters for each word`;
    context.addIssue({ code: "custom", message });
  } else if (words.length > maximumKeywords) {
    context.addIssue({ code: "custom", message: `Use at most ${maximumKeywords} words` });
  }
});

const language = z.object({
  language: z.string().refine((tag) => languageTag(tag) === tag, "Choose a language"),
  optInPrompt: text,
  optInKeywords: keywords,
  optInConfirmation: text,
  doubleOptInPrompt: text,
  doubleOptInKeywords: keywords,
  optOutKeywords: keywords,
  optOutConfirmation: text,
  helpKeywords: keywords,
  helpResponse: text,
  customKeywords: keywords,
  customResponse: text,
});

/** What the Consent page's form holds. The first language serves whoever reads none of the others. */
export const consentFields = z
  .object({
    type: z.enum(consentTypes, "Choose a consent type"),
    languages: z
      .array(language)
      .min(1, "Add a language")
      .max(maximumLanguages, `Use at most ${maximumLanguages} languages`),
  })
  .superRefine(({ languages }, context) => {
    const seen = new Set<string>();
    for (const [at, each] of languages.entries()) {
      if (seen.has(each.language)) {
        const message = "This language stands here already";
        context.addIssue({ code: "custom", path: ["languages", at, "language"], message });
      }
      seen.add(each.language);
      for (const kind of keywordKinds) {
        const { keywords, answer } = kindParts[kind];
        if (kind === "opt_in" || kind === "double_opt_in") continue;
        if (each[keywords].trim() === "" || languages.some((other) => other[answer])) continue;
        const message = "Write what customers read after one of these words, or remove the words";
        context.addIssue({ code: "custom", path: ["languages", at, answer], message });
      }
    }
  });
export type ConsentFields = z.input<typeof consentFields>;

export const consentInput = consentFields.and(
  z.object({ channelId: z.string(), revision: z.int32() }),
);
export type ConsentInput = z.output<typeof consentInput>;
