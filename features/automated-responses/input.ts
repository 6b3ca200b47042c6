import * as z from "zod";
import { wholeNumber } from "@/lib/setting.schema";
import { languageTag } from "@/protocol/languages";
import {
  idleWarningMinutes,
  maximumResponseLanguages,
  maximumResponseLength,
  responseSlots,
} from "./slots";

const text = z
  .string()
  .trim()
  .max(maximumResponseLength, `Use at most ${maximumResponseLength} characters`);

const slot = z.object({ on: z.boolean(), texts: z.record(z.string(), text) });

/** The first language serves whoever reads none of the others. */
export const automatedResponsesFields = z
  .object({
    languages: z
      .array(z.string().refine((tag) => languageTag(tag) === tag, "Choose a language"))
      .min(1, "Add a language")
      .max(maximumResponseLanguages, `Use at most ${maximumResponseLanguages} languages`)
      .refine((tags) => new Set(tags).size === tags.length, "Each language stands here once"),
    slots: z.record(z.enum(responseSlots), slot),
    idleWarningMinutes: wholeNumber(idleWarningMinutes),
  })
  .superRefine(({ languages: [first = ""], slots }, context) => {
    for (const name of responseSlots) {
      if (!slots[name].on || slots[name].texts[first]) continue;
      context.addIssue({
        code: "custom",
        path: ["slots", name, "texts", first],
        message: "Write what customers read, or switch it off",
      });
    }
  });
export type AutomatedResponsesFields = z.input<typeof automatedResponsesFields>;

export const automatedResponsesInput = automatedResponsesFields.and(
  z.object({ channelId: z.string(), revision: z.int32() }),
);
export type AutomatedResponsesInput = z.output<typeof automatedResponsesInput>;
