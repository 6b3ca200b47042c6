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

export const parameterInput = z.object({
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
});
export type ParameterInput = z.output<typeof parameterInput>;

export const newParameterInput = parameterInput.extend({ channelId: z.string() });

export const editableParameter = z.object(editable);
export const parameterEdit = editableParameter.extend({ id: z.string(), revision: z.int32() });
export type ParameterEdit = z.output<typeof parameterEdit>;

export const parameterChoice = z.object({ id: z.string() });
