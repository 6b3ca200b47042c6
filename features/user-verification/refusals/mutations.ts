import "server-only";
import { inArray, lt, sql } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { identityRefusals } from "@/db/schema/identity-refusals";
import { messagingChannels } from "@/db/schema/messaging-channels";
import type { IdentityFault } from "@/protocol/user-verification";

export type CountedRefusal = {
  organizationId: string;
  channelId: string;
  fault: IdentityFault;
  day: string;
  count: number;
};

/** Days for which counts are kept. */
const keptDays = 90;

/** Adds counts to what is stored; those of channels that were deleted meanwhile are dropped. */
export async function storeRefusals(refusals: CountedRefusal[]): Promise<void> {
  await transaction(async () => {
    const ids = [...new Set(refusals.map(({ channelId }) => channelId))];
    const known = await db()
      .select({ id: messagingChannels.id })
      .from(messagingChannels)
      .where(inArray(messagingChannels.id, ids))
      .for("key share");
    const rows = refusals.filter(({ channelId }) => known.some(({ id }) => id === channelId));
    if (rows.length === 0) return;
    await db()
      .insert(identityRefusals)
      .values(rows)
      .onConflictDoUpdate({
        target: [identityRefusals.channelId, identityRefusals.fault, identityRefusals.day],
        set: { count: sql`${identityRefusals.count} + excluded.count` },
      });
  });
}

/** A worker calls it every hour. */
export async function dropOldRefusals(): Promise<void> {
  const oldest = sql`(now() at time zone 'utc')::date - ${keptDays}::int`;
  await db().delete(identityRefusals).where(lt(identityRefusals.day, oldest));
}
