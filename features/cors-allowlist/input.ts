import * as z from "zod";

const description = z.string().trim().max(255, "Use at most 255 characters");

/** `pattern` may hold several, one per line: what is wrong with each is said by `pattern.ts`. */
export const addOriginInput = z.object({
  pattern: z
    .string()
    .trim()
    .min(1, "Enter an origin, such as https://example.com.")
    .max(20_000, "Add at most 20,000 characters at once"),
  description,
});
export type AddOriginInput = z.output<typeof addOriginInput>;

const stored = z.object({ id: z.string(), revision: z.int() });

export const describeEntryInput = stored.extend({ description });
export type DescribeEntryInput = z.output<typeof describeEntryInput>;

export const removeEntryInput = stored;
export type RemoveEntryInput = z.output<typeof removeEntryInput>;
