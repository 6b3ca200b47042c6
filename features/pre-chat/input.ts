import * as z from "zod";
import {
  choicesPerList,
  preChatDisplays,
  preChatFieldTypes,
  preChatMoments,
} from "@/protocol/pre-chat";
import { detailFieldsOf } from "./detail-fields";
import { noTerms } from "./details";
import { detailsInput } from "./details.input";
import { fieldTypes, linesOf, preChatLimits, standardFieldKinds, standardFieldOf } from "./fields";

const label = z
  .string()
  .trim()
  .min(1, "Enter the words that customers see")
  .max(preChatLimits.label, `Use at most ${preChatLimits.label} characters`);

const choices = z.string().transform(linesOf);

const length = "Enter a whole number from 1 to 255";

/** What is wrong with choices that stand alone, if anything is. */
export function choicesProblem(lines: readonly string[]): string | undefined {
  const { minimum, maximum } = choicesPerList;
  if (lines.length < minimum || lines.length > maximum) {
    return `Enter ${minimum} to ${maximum} choices, one per line`;
  }
  const long = lines.find((choice) => choice.length > preChatLimits.choice);
  if (long) return `Shorten “${long.slice(0, 20)}…” to ${preChatLimits.choice}`;
  const twice = lines.find((choice, at) => lines.indexOf(choice) !== at);
  return twice && `“${twice}” stands here twice. Remove one.`;
}

const visibleField = z
  .object({
    /** A standard field, or the id of a custom parameter. */
    source: z.string().min(1, "Choose which value this field fills").max(64),
    label,
    fieldType: z.enum(preChatFieldTypes),
    required: z.boolean(),
    maximumLength: z.number({ error: length }).int(length).min(1, length).max(255, length),
    choices,
    /** A reusable list; empty: `choices` are the field's own. */
    choiceListId: z.string().max(64).default(""),
    details: detailsInput.prefault(() => detailFieldsOf()),
  })
  .superRefine((field, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: path.split("."), message });
    const standard = standardFieldOf(field.source);
    if (standard && field.fieldType !== standardFieldKinds[standard].fieldType) {
      refuse("fieldType", `${standardFieldKinds[standard].label} keeps its own type`);
    }
    if (standard && field.maximumLength > standardFieldKinds[standard].maximumLength) {
      refuse("maximumLength", `Use at most ${standardFieldKinds[standard].maximumLength}`);
    }
    const type = fieldTypes[field.fieldType];
    if (type.choices && field.choiceListId === "") {
      const problem = choicesProblem(field.choices);
      if (problem) refuse("choices", problem);
    }
    const { minimumLength } = field.details;
    if (type.details.includes("length") && (minimumLength ?? 0) > field.maximumLength) {
      refuse("details.minimumLength", "Use at most the maximum length");
    }
  });

const hiddenField = z.object({
  customParameterId: z.string().min(1, "Choose a parameter").max(64),
});

const terms = z
  .object({
    enabled: z.boolean(),
    required: z.boolean(),
    text: z
      .string()
      .trim()
      .max(preChatLimits.terms, `Use at most ${preChatLimits.terms} characters`),
  })
  .refine(({ enabled, text }) => !enabled || text !== "", {
    path: ["text"],
    error: "Enter what customers agree to, such as I agree to the [privacy policy](https://…)",
  });

export const preChatInput = z
  .object({
    enabled: z.boolean(),
    display: z.enum(preChatDisplays),
    moment: z.enum(preChatMoments).default("BeforeChat"),
    terms: terms.default(noTerms),
    visible: z
      .array(visibleField)
      .max(preChatLimits.fields, `Ask at most ${preChatLimits.fields} questions`),
    hidden: z
      .array(hiddenField)
      .max(preChatLimits.fields, `Use at most ${preChatLimits.fields} hidden fields`),
  })
  .superRefine(({ visible, hidden }, context) => {
    const refuse = (path: (string | number)[], message: string) =>
      context.addIssue({ code: "custom", path, message });
    const seen = new Set<string>();
    const refuseTwice = (source: string, path: (string | number)[]) => {
      if (seen.has(source)) refuse(path, "Another field fills this value. Choose a different one.");
      seen.add(source);
    };
    for (const [at, { source, details }] of visible.entries()) {
      for (const [which, { field }] of details.shownWhen.conditions.entries()) {
        if (seen.has(field)) continue;
        const path = ["visible", at, "details", "shownWhen", "conditions", which, "field"];
        refuse(path, "Choose a field that stands above this one");
      }
      refuseTwice(source, ["visible", at, "source"]);
    }
    for (const [at, each] of hidden.entries()) {
      refuseTwice(each.customParameterId, ["hidden", at, "customParameterId"]);
    }
  });

export type PreChatFields = z.input<typeof preChatInput>;
export type PreChatInput = z.output<typeof preChatInput>;
