import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { isForeignKeyViolation } from "@/db/errors";
import { brandingSets } from "@/db/schema/branding-sets";
import type { Actor } from "@/features/members/actor";
import { mayConfigure } from "@/features/members/permissions";
import { AppError } from "@/lib/errors";
import { defaultBranding } from "@/protocol/branding";
import type { BrandingInput } from "./input";
import { storeBranding } from "./stored";

const { logoImage: _none, ...defaultTokens } = defaultBranding;

/** Part of creating a deployment, which writes the audit event. */
export async function addBranding(
  actor: Actor,
  deploymentId: string,
  branding: BrandingInput = { ...defaultTokens, logoFileId: null },
): Promise<void> {
  mayConfigure(actor);
  const { logoFileId, ...tokens } = branding;
  await db()
    .insert(brandingSets)
    .values({
      organizationId: actor.organizationId,
      deploymentId,
      tokens: storeBranding(tokens),
      logoFileId,
    });
}

/** Part of a change of the draft, which counts the revision and writes the audit event. */
export async function replaceBranding(
  actor: Actor,
  deploymentId: string,
  { logoFileId, ...tokens }: BrandingInput,
): Promise<void> {
  mayConfigure(actor);
  try {
    await db()
      .update(brandingSets)
      .set({ tokens: storeBranding(tokens), logoFileId, updatedAt: new Date() })
      .where(
        and(
          eq(brandingSets.organizationId, actor.organizationId),
          eq(brandingSets.deploymentId, deploymentId),
        ),
      );
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
