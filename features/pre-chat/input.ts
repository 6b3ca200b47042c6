import * as z from "zod";
import { choicesPerList, preChatDisplays, preChatFieldTypes } from "@/protocol/pre-chat";
import { fieldTypes, linesOf, preChatLimits, standardFieldKinds, standardFieldOf } from "./fields";

const label = z
  .string()
  .trim()
  .min(1, "Enter the words that customers see")
  .max(preChatLimits.label, `Use at most ${preChatLimits.label} characters`);

const choices = z.string().transform(linesOf);

const length = "Enter a whole number from 1 to 255";

const visibleField = z
  .object({
    /** A standard field, or the id of a custom parameter. */
    source: z.string().min(1, "Choose which value this field fills").max(64),
    label,
    fieldType: z.enum(preChatFieldTypes),
    required: z.boolean(),
    maximumLength: z.number({ error: length }).int(length).min(1, length).max(255, length),
    choices,
  })
  .superRefine((field, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    const standard = standardFieldOf(field.source);
    if (standard && field.fieldType !== standardFieldKinds[standard].fieldType) {
      refuse("fieldType", `${standardFieldKinds[standard].label} keeps its own type`);
    }
    if (standard && field.maximumLength > standardFieldKinds[standard].maximumLength) {
      refuse("maximumLength", `Use at most ${standardFieldKinds[standard].maximumLength}`);
    }
    if (!fieldTypes[field.fieldType].choices) return;
    const { minimum, maximum } = choicesPerList;
    if (field.choices.length < minimum || field.choices.length > maximum) {
      refuse("choices", `Enter ${minimum} to ${maximum} choices, one per line`);
    }
    const long = field.choices.find((choice) => choice.length > preChatLimits.choice);
    if (long) refuse("choices", `Shorten “${long.slice(0, 20)}…” to ${preChatLimits.choice}`);
    const twice = field.choices.find((choice, at) => field.choices.indexOf(choice) !== at);
    if (twice) refuse("choices", `“${twice}” stands here twice. Remove one.`);
  });

const hiddenField = z.object({
  customParameterId: z.string().min(1, "Choose a parameter").max(64),
});

export const preChatInput = z
  .object({
    enabled: z.boolean(),
    display: z.enum(preChatDisplays),
    visible: z
      .array(visibleField)
      .max(preChatLimits.fields, `Ask at most ${preChatLimits.fields} questions`),
    hidden: z
      .array(hiddenField)
      .max(preChatLimits.fields, `Use at most ${preChatLimits.fields} hidden fields`),
  })
  .superRefine(({ visible, hidden }, context) => {
    const seen = new Set<string>();
    const refuseTwice = (source: string, path: (string | number)[]) => {
      if (seen.has(source)) {
        const message = "Another field fills this value. Choose a different one.";
        context.addIssue({ code: "custom", path, message });
      }
      seen.add(source);
    };
    for (const [at, { source }] of visible.entries())
      refuseTwice(source, ["visible", at, "source"]);
    for (const [at, each] of hidden.entries()) {
      refuseTwice(each.customParameterId, ["hidden", at, "customParameterId"]);
    }
  });

export type PreChatFields = z.input<typeof preChatInput>;
export type PreChatInput = z.output<typeof preChatInput>;
