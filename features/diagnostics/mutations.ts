import "server-only";
import { and, inArray, lt, sql } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { deploymentSightings } from "@/db/schema/deployment-sightings";
import { organizations } from "@/db/schema/organizations";
import { type CountedSighting, keyOf } from "./sighting";

/** Kinds of an organization and day that are stored: origins are what callers say, so others are dropped. */
const maximumKinds = { shown: 5000, refused: 500 };

/** A statement takes 65,535 parameters. */
const rowsPerInsert = 1000;

/** Days for which counts are kept. */
const keptDays = 90;

/** Adds counts to what is stored; those of organizations that do not exist are dropped. */
export async function storeSightings(sightings: CountedSighting[]): Promise<void> {
  await transaction(async () => {
    const rows = await withinLimits(sightings);
    for (let from = 0; from < rows.length; from += rowsPerInsert) {
      await add(rows.slice(from, from + rowsPerInsert));
    }
  });
}

async function withinLimits(sightings: CountedSighting[]): Promise<CountedSighting[]> {
  const ids = [...new Set(sightings.map(({ organizationId }) => organizationId))];
  const days = [...new Set(sightings.map(({ day }) => day))];
  const known = await db()
    .select({ id: organizations.id })
    .from(organizations)
    .where(inArray(organizations.id, ids));
  const stored = await db()
    .select()
    .from(deploymentSightings)
    .where(
      and(inArray(deploymentSightings.organizationId, ids), inArray(deploymentSightings.day, days)),
    );
  const kinds = new Map<string, Set<string>>();
  const kindsLike = ({ organizationId, day, outcome }: { [name in Grouping]: string }) => {
    const group = `${organizationId} ${day} ${groupOf(outcome)}`;
    const those = kinds.get(group) ?? new Set();
    kinds.set(group, those);
    return those;
  };
  for (const row of stored) kindsLike(row).add(keyOf(row));
  return sightings.filter((sighting) => {
    if (!known.some(({ id }) => id === sighting.organizationId)) return false;
    const those = kindsLike(sighting);
    const key = keyOf(sighting);
    if (!those.has(key) && those.size >= maximumKinds[groupOf(sighting.outcome)]) return false;
    those.add(key);
    return true;
  });
}

type Grouping = "organizationId" | "day" | "outcome";

function groupOf(outcome: string): keyof typeof maximumKinds {
  return outcome === "shown" ? "shown" : "refused";
}

async function add(rows: CountedSighting[]): Promise<void> {
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
}

/** A worker calls it every hour. */
export async function dropOldSightings(): Promise<void> {
  const oldest = sql`(now() at time zone 'utc')::date - ${keptDays}::int`;
  await db().delete(deploymentSightings).where(lt(deploymentSightings.day, oldest));
}
