import "server-only";
import { and, desc, eq, gt, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { deletedRecords } from "@/db/schema/deleted-records";
import { members } from "@/db/schema/members";
import { users } from "@/db/schema/users";
import type { Actor } from "@/features/members/actor";
import { deletableKindNames } from "./kinds";

export type DeletedListed = Awaited<ReturnType<typeof listDeletedRecords>>[number];

/** What can still be restored, the latest first. */
export async function listDeletedRecords(actor: Actor) {
  const deleted = await db()
    .select({
      id: deletedRecords.recordId,
      kind: deletedRecords.recordKind,
      label: deletedRecords.recordLabel,
      deletedAt: deletedRecords.deletedAt,
      deletedBy: users.name,
    })
    .from(deletedRecords)
    .leftJoin(members, eq(members.id, deletedRecords.deletedBy))
    .leftJoin(users, eq(users.id, members.userId))
    .where(
      and(
        eq(deletedRecords.organizationId, actor.organizationId),
        gt(deletedRecords.deletedAt, sql`now() - interval '30 days'`),
        gt(deletedRecords.recordLabel, ""),
      ),
    )
    .orderBy(desc(deletedRecords.deletedAt), desc(deletedRecords.id));
  return deleted.flatMap(({ kind, ...rest }) => {
    const known = deletableKindNames.find((name) => name === kind);
    return known ? [{ ...rest, kind: known }] : [];
  });
}

/** What the first of these is called, if it can still be restored. */
export async function findDeletedLabel(actor: Actor, ids: string[]): Promise<string | undefined> {
  if (ids.length === 0) return undefined;
  const [deleted] = await db()
    .select({ label: deletedRecords.recordLabel })
    .from(deletedRecords)
    .where(
      and(
        eq(deletedRecords.organizationId, actor.organizationId),
        inArray(deletedRecords.recordId, ids),
      ),
    );
  return deleted?.label;
}
