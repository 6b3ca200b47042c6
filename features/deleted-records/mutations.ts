import "server-only";
import { lt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { deletedRecords } from "@/db/schema/deleted-records";
import type { Actor } from "@/features/members/actor";

/** Keeps the whole of what a mutation deletes, in its transaction. */
export async function keepDeleted(
  actor: Actor,
  record: { kind: string; id: string; content: unknown },
): Promise<void> {
  await db().insert(deletedRecords).values({
    organizationId: actor.organizationId,
    recordKind: record.kind,
    recordId: record.id,
    content: record.content,
    deletedBy: actor.id,
  });
}

/** Nothing is undone after thirty days. A worker calls it every hour. */
export async function dropOldDeleted(): Promise<void> {
  await db()
    .delete(deletedRecords)
    .where(lt(deletedRecords.deletedAt, sql`now() - interval '30 days'`));
}
