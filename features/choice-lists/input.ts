import * as z from "zod";
import { linesOf } from "@/features/pre-chat/fields";
import { choicesProblem } from "@/features/pre-chat/input";
import { developerName, label } from "@/lib/developer-name.schema";

const content = {
  label: label("choice list"),
  developerName,
  /** One per line. */
  choices: z
    .string()
    .transform(linesOf)
    .superRefine((lines, context) => {
      const problem = choicesProblem(lines);
      if (problem) context.addIssue({ code: "custom", message: problem });
    }),
  /** Empty: nothing is chosen at first. */
  defaultChoice: z.string().trim().max(100),
};

const known = {
  path: ["defaultChoice"],
  error: "Choose one of the choices, or nothing",
};

export const choiceListInput = z
  .object(content)
  .refine((list) => !list.defaultChoice || list.choices.includes(list.defaultChoice), known);
export type ChoiceListFields = z.input<typeof choiceListInput>;
export type ChoiceListInput = z.output<typeof choiceListInput>;

export const choiceListEdit = z
  .object({ ...content, id: z.string().max(64), revision: z.int32() })
  .refine((list) => !list.defaultChoice || list.choices.includes(list.defaultChoice), known);
export type ChoiceListEdit = z.output<typeof choiceListEdit>;

export const choiceListChoice = z.object({ id: z.string().max(64) });
