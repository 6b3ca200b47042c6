import "server-only";
import { and, eq, lt, sql } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { violated } from "@/db/errors";
import { deletedRecords } from "@/db/schema/deleted-records";
import { insertWholeRecord, type Rows, readWholeRecord, referredBy } from "@/db/whole-records";
import { recordAudit } from "@/features/audit/mutations";
import { recordKinds } from "@/features/audit/words";
import type { Actor } from "@/features/members/actor";
import { mayConfigure } from "@/features/members/permissions";
import { configurationChanged } from "@/features/organizations/mutations";
import { AppError } from "@/lib/errors";
import { type DeletableKind, deletableKinds } from "./kinds";
import { findDeletedLabel } from "./queries";
import { storedRows } from "./stored";

type DeletedRecord = { kind: DeletableKind; id: string };

/** Keeps the whole of what a mutation is about to delete, in its transaction. */
export async function keepDeleted(
  actor: Actor,
  { kind, id, label }: DeletedRecord & { label: string },
): Promise<void> {
  const { organizationId } = actor;
  const rows = await readWholeRecord(kind, { organizationId, id });
  await db()
    .insert(deletedRecords)
    .values({
      organizationId,
      recordKind: kind,
      recordId: id,
      recordLabel: label,
      content: storedRows.store({ rows }),
      deletedBy: actor.id,
    });
}

/** Brings a record back with everything that was deleted with it, under the same ids. */
export async function restoreRecord(
  actor: Actor,
  { kind, id }: DeletedRecord,
): Promise<{ label: string }> {
  mayConfigure(actor);
  const found: { label: string; rows: Rows } = { label: "", rows: {} };
  try {
    await transaction(async () => {
      Object.assign(found, await takeDeleted(actor, { kind, id }));
      // Nothing goes live by itself because it was brought back.
      delete found.rows.scheduled_publishes;
      await insertWholeRecord(kind, found.rows);
      await configurationChanged(actor);
      await recordAudit(actor, {
        action: deletableKinds[kind].restored,
        record: { kind, id, label: found.label },
      });
    });
  } catch (error) {
    throw await inTheWay(actor, { kind, ...found }, error);
  }
  return { label: found.label };
}

async function takeDeleted(
  actor: Actor,
  { kind, id }: DeletedRecord,
): Promise<{ label: string; rows: Rows }> {
  const [deleted] = await db()
    .delete(deletedRecords)
    .where(
      and(
        eq(deletedRecords.organizationId, actor.organizationId),
        eq(deletedRecords.recordKind, kind),
        eq(deletedRecords.recordId, id),
      ),
    )
    .returning();
  if (!deleted) {
    throw new AppError(
      "not_found",
      "It is no longer there to restore: somebody restored it, or its 30 days are over.",
    );
  }
  const { recordLabel: label, content } = deleted;
  return {
    label,
    rows: storedRows.read(content, `What was kept of ${label || "this record"}`).rows,
  };
}

/** Says what keeps the record from coming back, in words of the record. */
async function inTheWay(
  actor: Actor,
  { kind, label, rows }: { kind: DeletableKind; label: string; rows: Rows },
  error: unknown,
): Promise<unknown> {
  const refused = violated(error);
  if (!refused) return error;
  if (refused.by === "unique") {
    return new AppError("conflict", deletableKinds[kind].taken(label), { cause: error });
  }
  const missing = referredBy(kind, refused.constraint, rows);
  const noun = missing?.kind ? recordKinds[missing.kind].noun : "record";
  const name = missing && (await findDeletedLabel(actor, missing.ids));
  const message = name
    ? `${label} needs the ${noun} ${name}, which was deleted too. Restore ${name} first.`
    : `${label} needs a ${noun} that no longer exists, so it cannot come back.`;
  return new AppError("conflict", message, { cause: error });
}

/** Nothing is undone after thirty days. A worker calls it every hour. */
export async function dropOldDeleted(): Promise<void> {
  await db()
    .delete(deletedRecords)
    .where(lt(deletedRecords.deletedAt, sql`now() - interval '30 days'`));
}
