import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { embeddedServiceDeployments } from "@/db/schema/embedded-service-deployments";
import { texts } from "@/db/schema/texts";
import type { Actor } from "@/features/members/actor";
import { mayConfigure } from "@/features/members/permissions";
import type { PublishedTexts } from "@/protocol/embedded-service-config";

/** Part of a change of the draft, which counts the revision and writes the audit event. */
export async function replaceTexts(
  actor: Actor,
  deploymentId: string,
  { standard, languages, overrides }: PublishedTexts,
): Promise<void> {
  mayConfigure(actor);
  const { organizationId } = actor;
  await db()
    .update(embeddedServiceDeployments)
    .set({ defaultLanguage: standard, languages })
    .where(
      and(
        eq(embeddedServiceDeployments.organizationId, organizationId),
        eq(embeddedServiceDeployments.id, deploymentId),
      ),
    );
  await db()
    .delete(texts)
    .where(and(eq(texts.organizationId, organizationId), eq(texts.deploymentId, deploymentId)));
  const rows = Object.entries(overrides).flatMap(([language, table]) =>
    Object.entries(table).map(([key, text]) => ({
      organizationId,
      deploymentId,
      language,
      key,
      text,
    })),
  );
  if (rows.length > 0) await db().insert(texts).values(rows);
}
