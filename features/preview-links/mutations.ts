import "server-only";
import { and, eq, lt } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { previewLinks } from "@/db/schema/preview-links";
import { recordAudit } from "@/features/audit/mutations";
import { getDraft } from "@/features/deployments/queries";
import type { Actor } from "@/features/members/actor";
import { mayConfigure } from "@/features/members/permissions";
import { newSecret, sha256 } from "@/lib/crypto";
import { env } from "@/lib/env";

export const previewDays = 7;

/** An address that shows the draft for a week to whoever has it. It cannot be shown again. */
export async function createPreviewLink(actor: Actor, deploymentId: string): Promise<string> {
  mayConfigure(actor);
  const secret = newSecret();
  await transaction(async () => {
    const { id, label } = await getDraft(actor, deploymentId);
    const { organizationId, name: authorName } = actor;
    const expiresAt = new Date(Date.now() + previewDays * 86_400_000);
    await db()
      .delete(previewLinks)
      .where(
        and(
          eq(previewLinks.organizationId, organizationId),
          lt(previewLinks.expiresAt, new Date()),
        ),
      );
    await db()
      .insert(previewLinks)
      .values({
        ...{ organizationId, deploymentId, authorName, expiresAt },
        secretHash: sha256(secret),
      });
    await recordAudit(actor, {
      action: "preview_link_created",
      record: { kind: "deployment", id, label },
      after: { expiresAt: expiresAt.toISOString() },
    });
  });
  return `${env().FOYER_URL}/preview/${secret}`;
}

/** None of the deployment's links shows anything from now on. */
export async function revokePreviewLinks(actor: Actor, deploymentId: string): Promise<void> {
  mayConfigure(actor);
  await transaction(async () => {
    const { id, label } = await getDraft(actor, deploymentId);
    await db()
      .delete(previewLinks)
      .where(
        and(
          eq(previewLinks.organizationId, actor.organizationId),
          eq(previewLinks.deploymentId, deploymentId),
        ),
      );
    await recordAudit(actor, {
      action: "preview_links_revoked",
      record: { kind: "deployment", id, label },
    });
  });
}
