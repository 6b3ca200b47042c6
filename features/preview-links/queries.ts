import "server-only";
import { and, count, eq, gt } from "drizzle-orm";
import { db } from "@/db/client";
import { previewLinks } from "@/db/schema/preview-links";
import { getDraft } from "@/features/deployments/queries";
import { type Actor, systemActor } from "@/features/members/actor";
import { sha256 } from "@/lib/crypto";

/** How many links still show this draft. */
export async function countPreviewLinks(actor: Actor, deploymentId: string): Promise<number> {
  const [open] = await db()
    .select({ count: count() })
    .from(previewLinks)
    .where(
      and(
        eq(previewLinks.organizationId, actor.organizationId),
        eq(previewLinks.deploymentId, deploymentId),
        gt(previewLinks.expiresAt, new Date()),
      ),
    );
  return open?.count ?? 0;
}

/** The draft that a link's secret opens; the secret is the authorization. Undefined when it opens none. */
export async function openPreviewLink(secret: string) {
  const [link] = await db()
    .select()
    .from(previewLinks)
    .where(
      and(eq(previewLinks.secretHash, sha256(secret)), gt(previewLinks.expiresAt, new Date())),
    );
  if (!link) return undefined;
  const draft = await getDraft(systemActor(link.organizationId, "preview link"), link.deploymentId);
  return { draft, expiresAt: link.expiresAt };
}
