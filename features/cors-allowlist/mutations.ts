import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { isUniqueViolation } from "@/db/errors";
import { corsAllowlistEntries } from "@/db/schema/cors-allowlist-entries";
import { recordAudit } from "@/features/audit/mutations";
import type { AuditAction } from "@/features/audit/words";
import { keepDeleted } from "@/features/deleted-records/mutations";
import type { Actor } from "@/features/members/actor";
import { mayConfigure } from "@/features/members/permissions";
import { configurationChanged } from "@/features/organizations/mutations";
import { AppError, changedMeanwhile } from "@/lib/errors";
import type { AddOriginInput, DescribeEntryInput, RemoveEntryInput } from "./input";
import { coveredBy, originsOfDomain, parsePatterns } from "./pattern";
import { type CorsAllowlistEntry, getEntry, listPatterns } from "./queries";

const recordKind = "cors_allowlist_entry";

/** Adds every typed origin, or none when one of them has to be looked at again. */
export async function addEntries(
  actor: Actor,
  { pattern, description }: AddOriginInput,
): Promise<CorsAllowlistEntry[]> {
  mayConfigure(actor);
  return transaction(async () => {
    const typed = parsePatterns(pattern, await listPatterns(actor));
    const refused = typed.find((each) => "message" in each);
    if (refused && "message" in refused) {
      const message = typed.length === 1 ? refused.message : `${refused.typed}: ${refused.message}`;
      throw new AppError("invalid", message, { fields: { pattern: message } });
    }
    const patterns = typed.flatMap((each) => ("pattern" in each ? [each.pattern] : []));
    return insert(actor, patterns, description);
  });
}

/** Allows a domain and what is below it; what is allowed already is left as it is. */
export async function allowDomain(actor: Actor, domain: string): Promise<CorsAllowlistEntry[]> {
  mayConfigure(actor);
  return transaction(async () => {
    const allowed = await listPatterns(actor);
    const missing = originsOfDomain(domain).filter(
      (pattern) => coveredBy(pattern, allowed) === undefined,
    );
    return missing.length === 0 ? [] : insert(actor, missing, "");
  });
}

async function insert(
  actor: Actor,
  patterns: string[],
  description: string,
): Promise<CorsAllowlistEntry[]> {
  const { organizationId } = actor;
  try {
    const entries = await db()
      .insert(corsAllowlistEntries)
      .values(patterns.map((pattern) => ({ organizationId, pattern, description })))
      .returning();
    await configurationChanged(actor);
    for (const entry of entries) await audit(actor, "origin_allowed", entry, { after: entry });
    return entries;
  } catch (error) {
    throw named(error);
  }
}

export async function describeEntry(
  actor: Actor,
  { id, revision, description }: DescribeEntryInput,
): Promise<CorsAllowlistEntry> {
  mayConfigure(actor);
  return transaction(async () => {
    const before = await getEntry(actor, id);
    const [after] = await db()
      .update(corsAllowlistEntries)
      .set({
        description,
        revision: sql`${corsAllowlistEntries.revision} + 1`,
        updatedAt: sql`now()`,
      })
      .where(atRevision(actor, id, revision))
      .returning();
    if (!after) throw changedMeanwhile(await getEntry(actor, id));
    await audit(actor, "origin_described", after, { before, after });
    return after;
  });
}

/** Its pages lose the chat at their next load; what was removed can be restored for 30 days. */
export async function removeEntry(
  actor: Actor,
  { id, revision }: RemoveEntryInput,
): Promise<CorsAllowlistEntry> {
  mayConfigure(actor);
  return transaction(async () => {
    const { pattern } = await getEntry(actor, id);
    await keepDeleted(actor, { kind: recordKind, id, label: pattern });
    const [removed] = await db()
      .delete(corsAllowlistEntries)
      .where(atRevision(actor, id, revision))
      .returning();
    if (!removed) throw changedMeanwhile(await getEntry(actor, id));
    await configurationChanged(actor);
    await audit(actor, "origin_removed", removed, { before: removed });
    return removed;
  });
}

function atRevision(actor: Actor, id: string, revision: number) {
  return and(
    eq(corsAllowlistEntries.organizationId, actor.organizationId),
    eq(corsAllowlistEntries.id, id),
    eq(corsAllowlistEntries.revision, revision),
  );
}

/** Two people added the same one at once. */
function named(error: unknown): unknown {
  if (!isUniqueViolation(error, "cors_allowlist_entries_pattern_key")) return error;
  const message = "Somebody allowed this origin meanwhile.";
  return new AppError("conflict", message, { fields: { pattern: message }, cause: error });
}

async function audit(
  actor: Actor,
  action: AuditAction,
  { id, pattern }: CorsAllowlistEntry,
  change: { before?: CorsAllowlistEntry; after?: CorsAllowlistEntry },
): Promise<void> {
  await recordAudit(actor, {
    action,
    record: { kind: recordKind, id, label: pattern },
    ...change,
  });
}
