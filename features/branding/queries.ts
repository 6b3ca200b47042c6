import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { brandingSets } from "@/db/schema/branding-sets";
import { embeddedServiceDeployments } from "@/db/schema/embedded-service-deployments";
import type { Actor } from "@/features/members/actor";
import type { BrandingInput } from "./input";
import { storedBranding } from "./stored";

/** The branding of each of these deployments, by the deployment's id. */
export async function listBranding(
  actor: Actor,
  deploymentIds: string[],
): Promise<Map<string, BrandingInput>> {
  const rows = await db()
    .select({
      deploymentId: brandingSets.deploymentId,
      label: embeddedServiceDeployments.label,
      tokens: brandingSets.tokens,
      logoFileId: brandingSets.logoFileId,
      avatarFileId: brandingSets.avatarFileId,
      fabFileId: brandingSets.fabFileId,
    })
    .from(brandingSets)
    .innerJoin(
      embeddedServiceDeployments,
      eq(embeddedServiceDeployments.id, brandingSets.deploymentId),
    )
    .where(
      and(
        eq(brandingSets.organizationId, actor.organizationId),
        inArray(brandingSets.deploymentId, deploymentIds),
      ),
    );
  return new Map(
    rows.map(({ deploymentId, label, tokens: stored, ...files }) => {
      const { addresses, ...tokens } = storedBranding.read(stored, `The branding of ${label}`);
      const branding: BrandingInput = {
        ...tokens,
        logoImage: { fileId: files.logoFileId, address: addresses.logoImage },
        avatarImage: { fileId: files.avatarFileId, address: addresses.avatarImage },
        fabImage: { fileId: files.fabFileId, address: addresses.fabImage },
      };
      return [deploymentId, branding];
    }),
  );
}
