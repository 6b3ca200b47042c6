import * as z from "zod";
import { AppError } from "@/lib/errors";
import { type BrandingInput, brandingInput } from "./input";

/** Everything but the logo, which is a column of its own. */
export type StoredBranding = Omit<BrandingInput, "logoFileId">;

const storedBranding = brandingInput
  .omit({ logoFileId: true })
  .extend({ schema: z.literal(1) })
  .transform(({ schema, ...tokens }): StoredBranding => tokens);

/** What the `tokens` column holds; an unreadable one is an error with a name, never defaults. */
export function readStoredBranding(tokens: unknown, label: string): StoredBranding {
  const parsed = storedBranding.safeParse(tokens);
  if (parsed.success) return parsed.data;
  throw new AppError("unavailable", `The branding of ${label} cannot be read.`, {
    cause: parsed.error,
  });
}

export function storeBranding(branding: StoredBranding): StoredBranding & { schema: 1 } {
  return { schema: 1, ...branding };
}
