import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { corsAllowlistEntries } from "@/db/schema/cors-allowlist-entries";
import { listShownOrigins } from "@/features/diagnostics/queries";
import type { Actor } from "@/features/members/actor";
import { AppError } from "@/lib/errors";
import { matchesPattern } from "./matching";

export type CorsAllowlistEntry = typeof corsAllowlistEntries.$inferSelect;

/** With the loads of the last seven days that each entry allowed. */
export type CountedEntry = CorsAllowlistEntry & { loads: number };

export async function listEntries(actor: Actor): Promise<CountedEntry[]> {
  return countedBy(actor, await listShownOrigins(actor));
}

/** The same with the loads of one deployment alone. */
export async function listEntriesFor(
  actor: Actor,
  sightings: readonly { origin: string; outcome: string; count: number }[],
): Promise<CountedEntry[]> {
  return countedBy(
    actor,
    sightings.filter(({ outcome }) => outcome === "shown"),
  );
}

async function countedBy(
  actor: Actor,
  shown: readonly { origin: string; count: number }[],
): Promise<CountedEntry[]> {
  const entries = await db()
    .select()
    .from(corsAllowlistEntries)
    .where(eq(corsAllowlistEntries.organizationId, actor.organizationId))
    .orderBy(asc(corsAllowlistEntries.pattern));
  return entries.map((entry) => ({
    ...entry,
    loads: shown
      .filter(({ origin }) => matchesPattern(entry.pattern, origin))
      .reduce((sum, { count }) => sum + count, 0),
  }));
}

export async function listPatterns(actor: Actor): Promise<string[]> {
  const entries = await db()
    .select({ pattern: corsAllowlistEntries.pattern })
    .from(corsAllowlistEntries)
    .where(eq(corsAllowlistEntries.organizationId, actor.organizationId))
    .orderBy(asc(corsAllowlistEntries.pattern));
  return entries.map(({ pattern }) => pattern);
}

export async function getEntry(actor: Actor, id: string): Promise<CorsAllowlistEntry> {
  const [entry] = await db()
    .select()
    .from(corsAllowlistEntries)
    .where(
      and(
        eq(corsAllowlistEntries.organizationId, actor.organizationId),
        eq(corsAllowlistEntries.id, id),
      ),
    );
  if (!entry) throw new AppError("not_found", "This entry is no longer in the CORS Allowlist.");
  return entry;
}
