import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { corsAllowlistEntries } from "@/db/schema/cors-allowlist-entries";
import { deploymentOrigins } from "@/db/schema/deployment-origins";
import { embeddedServiceDeployments } from "@/db/schema/embedded-service-deployments";
import type { Actor } from "@/features/members/actor";

/** Ids of the allowlist entries that a deployment keeps to; null while it keeps to all. */
export async function findKeptEntries(
  actor: Actor,
  deploymentId: string,
): Promise<string[] | null> {
  const rows = await db()
    .select({ entryId: deploymentOrigins.entryId })
    .from(embeddedServiceDeployments)
    .leftJoin(deploymentOrigins, eq(deploymentOrigins.deploymentId, embeddedServiceDeployments.id))
    .where(
      and(
        eq(embeddedServiceDeployments.organizationId, actor.organizationId),
        eq(embeddedServiceDeployments.id, deploymentId),
        eq(embeddedServiceDeployments.narrowed, true),
      ),
    );
  return rows.length === 0 ? null : rows.flatMap(({ entryId }) => entryId ?? []);
}

/** The patterns of every narrowed deployment, by its id. */
export async function listKeptPatterns(actor: Actor): Promise<Map<string, string[]>> {
  const rows = await db()
    .select({ id: embeddedServiceDeployments.id, pattern: corsAllowlistEntries.pattern })
    .from(embeddedServiceDeployments)
    .leftJoin(deploymentOrigins, eq(deploymentOrigins.deploymentId, embeddedServiceDeployments.id))
    .leftJoin(corsAllowlistEntries, eq(corsAllowlistEntries.id, deploymentOrigins.entryId))
    .where(
      and(
        eq(embeddedServiceDeployments.organizationId, actor.organizationId),
        eq(embeddedServiceDeployments.narrowed, true),
      ),
    );
  const kept = new Map<string, string[]>();
  for (const { id, pattern } of rows) {
    kept.set(id, [...(kept.get(id) ?? []), ...(pattern === null ? [] : [pattern])]);
  }
  return kept;
}
