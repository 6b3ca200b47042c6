import * as z from "zod";
import { compilePattern, PatternError } from "@/protocol/pattern";
import { conditionMatches, conditionTests, knownAnswers } from "@/protocol/pre-chat";
import { preChatLimits } from "./fields";

const { answer, conditions, helpText } = preChatLimits;
const upTo = (limit: number) => z.string().trim().max(limit, `Use at most ${limit} characters`);

const length = `Enter a whole number from 1 to ${answer}, or nothing`;

const pattern = upTo(200).superRefine((source, context) => {
  try {
    compilePattern(source);
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    context.addIssue({ code: "custom", message: error.message });
  }
});

const condition = z
  .object({
    /** The earlier field: a standard field, or the id of a custom parameter. */
    field: z.string().min(1, "Choose an earlier field").max(64),
    test: z.enum(conditionTests),
    value: upTo(answer),
  })
  .refine(({ test, value }) => test === "isFilled" || value !== "", {
    path: ["value"],
    error: "Enter what the answer is compared with",
  });

export const detailsInput = z.object({
  helpText: upTo(helpText),
  placeholder: upTo(preChatLimits.label),
  defaultValue: upTo(answer),
  minimumLength: z.int(length).min(1, length).max(answer, length).nullable(),
  minimum: upTo(40),
  maximum: upTo(40),
  pattern,
  patternMessage: upTo(helpText),
  callingCode: z
    .string()
    .trim()
    .regex(/^(\+[1-9]\d{0,3})?$/, "Enter a calling code such as +41, or nothing"),
  radio: z.boolean(),
  whenKnown: z.enum(knownAnswers),
  shownWhen: z.object({
    match: z.enum(conditionMatches),
    /** None: the field is always shown. */
    conditions: z.array(condition).max(conditions, `Use at most ${conditions} conditions`),
  }),
});
export type DetailFields = z.input<typeof detailsInput>;
