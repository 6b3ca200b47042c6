import * as z from "zod";
import { mappingTargets } from "@/protocol/channel";

const content = {
  /** A standard field, or the id of a custom parameter. */
  source: z.string().min(1, "Choose a parameter").max(64),
  target: z.enum(mappingTargets),
  variableName: z.string().trim().max(80, "Use at most 80 characters"),
  pinned: z.boolean(),
};

const named = {
  path: ["variableName"],
  error: "Enter the name that reps read, such as Order number",
};
const isNamed = ({ target, variableName }: { target: string; variableName: string }) =>
  target !== "rep" || variableName !== "";

export const mappingInput = z.object(content).refine(isNamed, named);
export type MappingFields = z.input<typeof mappingInput>;
export type MappingInput = z.output<typeof mappingInput>;

export const newMappingInput = z
  .object({ ...content, channelId: z.string().max(64) })
  .refine(isNamed, named);
export const mappingEdit = z.object({ ...content, id: z.string().max(64) }).refine(isNamed, named);
export type MappingEdit = z.output<typeof mappingEdit>;

export const mappingMove = z.object({
  id: z.string().max(64),
  step: z.union([z.literal(-1), z.literal(1)]),
});
export const mappingChoice = z.object({ id: z.string().max(64) });
