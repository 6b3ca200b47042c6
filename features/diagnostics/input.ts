import * as z from "zod";

export const fixes = ["switch_on", "activate"] as const;
export type FixInPlace = (typeof fixes)[number];

export const fixInput = z.object({ deploymentId: z.string().max(64), fix: z.enum(fixes) });

export const checkInput = z.object({
  deploymentId: z.string().max(64),
  /** When the check began, by the server's clock; null for its first look. */
  since: z.iso.datetime().nullable(),
});
