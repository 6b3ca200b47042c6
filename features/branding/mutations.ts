import "server-only";
import { db } from "@/db/client";
import { isForeignKeyViolation } from "@/db/errors";
import { brandingSets } from "@/db/schema/branding-sets";
import type { Actor } from "@/features/members/actor";
import { mayConfigure } from "@/features/members/permissions";
import { AppError } from "@/lib/errors";
import type { BrandingInput } from "./input";
import { storedBranding } from "./stored";

/** Part of a change of the draft, which counts the revision and writes the audit event. */
export async function replaceBranding(
  actor: Actor,
  deploymentId: string,
  { logoFileId, ...tokens }: BrandingInput,
): Promise<void> {
  mayConfigure(actor);
  try {
    const values = { tokens: storedBranding.store(tokens), logoFileId };
    await db()
      .insert(brandingSets)
      .values({ ...values, organizationId: actor.organizationId, deploymentId })
      .onConflictDoUpdate({
        target: [brandingSets.organizationId, brandingSets.deploymentId],
        set: { ...values, updatedAt: new Date() },
      });
  } catch (error) {
    if (isForeignKeyViolation(error, "branding_sets_logo_file_fkey")) {
      throw new AppError("invalid", "The logo is no longer stored. Choose the image again.", {
        cause: error,
        fields: { logoFileId: "Choose the image again" },
      });
    }
    throw error;
  }
}
