import "server-only";
import { db } from "@/db/client";
import { isForeignKeyViolation } from "@/db/errors";
import { brandingSets } from "@/db/schema/branding-sets";
import type { Actor } from "@/features/members/actor";
import { mayConfigure } from "@/features/members/permissions";
import { AppError } from "@/lib/errors";
import { type BrandingImage, brandingImages } from "@/protocol/branding";
import type { BrandingInput } from "./input";
import { storedBranding } from "./stored";

/** Part of a change of the draft, which counts the revision and writes the audit event. */
export async function replaceBranding(
  actor: Actor,
  deploymentId: string,
  { logoImage, avatarImage, fabImage, ...tokens }: BrandingInput,
): Promise<void> {
  mayConfigure(actor);
  const addresses = {
    logoImage: logoImage.address,
    avatarImage: avatarImage.address,
    fabImage: fabImage.address,
  };
  const values = {
    tokens: storedBranding.store({ ...tokens, addresses }),
    logoFileId: logoImage.fileId,
    avatarFileId: avatarImage.fileId,
    fabFileId: fabImage.fileId,
  };
  try {
    await db()
      .insert(brandingSets)
      .values({ ...values, organizationId: actor.organizationId, deploymentId })
      .onConflictDoUpdate({
        target: [brandingSets.organizationId, brandingSets.deploymentId],
        set: { ...values, updatedAt: new Date() },
      });
  } catch (error) {
    const gone = brandingImages.find((key) => isForeignKeyViolation(error, fileKeys[key]));
    if (!gone) throw error;
    const message = "This image is no longer stored. Choose it again.";
    throw new AppError("invalid", message, { cause: error, fields: { [gone]: message } });
  }
}

const fileKeys: Record<BrandingImage, string> = {
  logoImage: "branding_sets_logo_file_fkey",
  avatarImage: "branding_sets_avatar_file_fkey",
  fabImage: "branding_sets_fab_file_fkey",
};
