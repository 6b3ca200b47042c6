import "server-only";
import { and, desc, eq, gte, ne, notInArray, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { deploymentSightings } from "@/db/schema/deployment-sightings";
import type { Actor } from "@/features/members/actor";
import type { Sighting } from "./sighting";

export type OriginCount = { origin: string; count: number; lastSeenAt: Date };

/** Origins on which any chat of the organization was shown in the last seven days. */
export async function listShownOrigins(actor: Actor): Promise<OriginCount[]> {
  return db()
    .select(counts)
    .from(deploymentSightings)
    .where(and(ofLastWeek(actor), eq(deploymentSightings.outcome, "shown")))
    .groupBy(deploymentSightings.origin)
    .orderBy(desc(counts.lastSeenAt));
}

/** Loads of one deployment in the last seven days by origin and outcome, the latest first. */
export async function listSightings(
  actor: Actor,
  developerName: string,
): Promise<(OriginCount & { outcome: Sighting["outcome"]; version: number })[]> {
  return db()
    .select({
      ...counts,
      outcome: sql<Sighting["outcome"]>`${deploymentSightings.outcome}`,
      version: sql<number>`max(${deploymentSightings.version})`.mapWith(Number),
    })
    .from(deploymentSightings)
    .where(and(ofLastWeek(actor), ofDeployment(developerName)))
    .groupBy(deploymentSightings.origin, deploymentSightings.outcome)
    .orderBy(desc(counts.lastSeenAt));
}

/** Loads of one deployment in the last seven days, by day and outcome. */
export async function listLoadsByDay(
  actor: Actor,
  developerName: string,
): Promise<{ day: string; outcome: Sighting["outcome"]; count: number }[]> {
  return db()
    .select({
      day: deploymentSightings.day,
      outcome: sql<Sighting["outcome"]>`${deploymentSightings.outcome}`,
      count: counts.count,
    })
    .from(deploymentSightings)
    .where(and(ofLastWeek(actor), ofDeployment(developerName)))
    .groupBy(deploymentSightings.day, deploymentSightings.outcome);
}

/**
 * The latest load since a moment by a page of another origin than Foyer's own:
 * of this deployment, or of a name that does not exist, which may be this one misspelled.
 */
export async function findSightingSince(
  actor: Actor,
  deployment: { developerName: string; ownOrigin: string },
  since: Date,
): Promise<Omit<Sighting, "organizationId"> | undefined> {
  const [latest] = await db()
    .select({
      developerName: deploymentSightings.developerName,
      origin: deploymentSightings.origin,
      outcome: sql<Sighting["outcome"]>`${deploymentSightings.outcome}`,
      version: deploymentSightings.version,
    })
    .from(deploymentSightings)
    .where(
      and(
        ofLastWeek(actor),
        or(
          ofDeployment(deployment.developerName),
          eq(deploymentSightings.outcome, "unknown_deployment"),
        ),
        ne(deploymentSightings.origin, deployment.ownOrigin),
        gte(deploymentSightings.lastSeenAt, since),
      ),
    )
    .orderBy(desc(deploymentSightings.lastSeenAt))
    .limit(1);
  return latest;
}

/** The latest load of a published version by a page of another origin, of those that are kept. */
export async function findLastShown(
  actor: Actor,
  deployment: { developerName: string; ownOrigin: string },
): Promise<{ origin: string; version: number } | undefined> {
  const [latest] = await db()
    .select({ origin: deploymentSightings.origin, version: deploymentSightings.version })
    .from(deploymentSightings)
    .where(
      and(
        eq(deploymentSightings.organizationId, actor.organizationId),
        ofDeployment(deployment.developerName),
        eq(deploymentSightings.outcome, "shown"),
        // Our own test page, and what no page sent.
        notInArray(deploymentSightings.origin, [deployment.ownOrigin, ""]),
      ),
    )
    .orderBy(desc(deploymentSightings.lastSeenAt))
    .limit(1);
  return latest;
}

const counts = {
  origin: deploymentSightings.origin,
  count: sql<number>`sum(${deploymentSightings.count})`.mapWith(Number),
  lastSeenAt: sql<Date>`max(${deploymentSightings.lastSeenAt})`.mapWith(
    deploymentSightings.lastSeenAt,
  ),
};

function ofLastWeek(actor: Actor) {
  return and(
    eq(deploymentSightings.organizationId, actor.organizationId),
    gte(deploymentSightings.day, sql`(now() at time zone 'utc')::date - 6`),
  );
}

/** Pages may write the name in another case; the server finds the deployment all the same. */
function ofDeployment(developerName: string) {
  return eq(sql`lower(${deploymentSightings.developerName})`, developerName.toLowerCase());
}
