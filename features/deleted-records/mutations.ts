import "server-only";
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
