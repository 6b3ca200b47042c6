import "server-only";
import { inArray, sql } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { deploymentSightings } from "@/db/schema/deployment-sightings";
import { organizations } from "@/db/schema/organizations";
import type { CountedSighting } from "./sighting";

/** Adds counts to what is stored; those of organizations that do not exist are dropped. */
export async function storeSightings(sightings: CountedSighting[]): Promise<void> {
  await transaction(async () => {
    const ids = [...new Set(sightings.map(({ organizationId }) => organizationId))];
    const known = await db()
      .select({ id: organizations.id })
      .from(organizations)
      .where(inArray(organizations.id, ids));
    const rows = sightings.filter((each) => known.some(({ id }) => id === each.organizationId));
    if (rows.length === 0) return;
    await db()
      .insert(deploymentSightings)
      .values(rows)
      .onConflictDoUpdate({
        target: [
          deploymentSightings.organizationId,
          deploymentSightings.developerName,
          deploymentSightings.origin,
          deploymentSightings.outcome,
          deploymentSightings.version,
          deploymentSightings.day,
        ],
        set: {
          count: sql`${deploymentSightings.count} + excluded.count`,
          lastSeenAt: sql`greatest(${deploymentSightings.lastSeenAt}, excluded.last_seen_at)`,
        },
      });
  });
}
