import * as z from "zod";

export const originsForm = z
  .object({
    which: z.enum(["all", "some"]),
    entryIds: z.array(z.string().max(64)).max(1000),
  })
  .refine(({ which, entryIds }) => which === "all" || entryIds.length > 0, {
    path: ["entryIds"],
    error: "Choose at least one, or the chat shows nowhere",
  });

export const narrowInput = originsForm.safeExtend({ id: z.string().max(64) });
export type NarrowInput = z.output<typeof narrowInput>;
