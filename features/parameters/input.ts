import * as z from "zod";
import { developerName, label } from "@/lib/developer-name.schema";
import { parameterDataTypes } from "@/protocol/channel";

export const maximumValueLength = 255;

const editable = {
  label: label("parameter"),
  maximumLength: z
    .int("Enter a whole number")
    .min(1, "Allow at least 1 character")
    .max(maximumValueLength, `Allow at most ${maximumValueLength} characters`),
};

const parameter = {
  developerName,
  ...editable,
  channelVariableName: z
    .string()
    .trim()
    .min(1, "Enter the key under which the page sends the value, such as Order_Number")
    .max(80, "Use at most 80 characters")
    .regex(/^[A-Za-z]/, "Start with a letter: names with _ in front are the standard fields'")
    .regex(/^[A-Za-z0-9_]*$/, "Use letters, digits and underscores only"),
  dataType: z.enum(parameterDataTypes),
  /** What its values are chosen from, where they are. */
  choiceListId: z.string().max(64).optional(),
};

const chosen = (input: { dataType: string; choiceListId?: string | undefined }) =>
  input.dataType !== "choice" || Boolean(input.choiceListId);
const toChoose = { path: ["choiceListId"], error: "Choose a choice list" };

export const parameterInput = z.object(parameter).refine(chosen, toChoose);
export type ParameterFields = z.input<typeof parameterInput>;
export type ParameterInput = z.output<typeof parameterInput>;

export const newParameterInput = z
  .object({ ...parameter, channelId: z.string() })
  .refine(chosen, toChoose);

export const editableParameter = z.object(editable);
export const parameterEdit = editableParameter.extend({ id: z.string(), revision: z.int32() });
export type ParameterEdit = z.output<typeof parameterEdit>;

export const parameterChoice = z.object({ id: z.string() });
