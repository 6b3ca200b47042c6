import "server-only";
import { and, asc, count, eq, gt, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { members } from "@/db/schema/members";
import { memberPresences } from "@/db/schema/presence";
import { queueMembers } from "@/db/schema/queue-members";
import { users } from "@/db/schema/users";
import type { Actor } from "@/features/members/actor";
import type { Presence } from "@/protocol/member";
import type { RepStanding } from "@/protocol/routing";

/**
 * Seconds without a sign of an open page after which its rep counts as offline: more than the
 * minute to which browsers slow the pages that nobody looks at.
 */
const silentSeconds = 90;
const silenceBegan = sql`now() - ${`${silentSeconds} seconds`}::interval`;

/** What a rep chose; offline until they choose. */
export async function getPresence(actor: Actor): Promise<Presence> {
  const [found] = await db()
    .select({ presence: memberPresences.presence })
    .from(memberPresences)
    .where(
      and(
        eq(memberPresences.organizationId, actor.organizationId),
        eq(memberPresences.memberId, actor.id),
      ),
    );
  return found?.presence ?? "offline";
}

/** Whether a rep is there for chats now: chosen so, heard from, and with their access on. */
export async function isAvailable(actor: Actor, memberId: string): Promise<boolean> {
  const [found] = await db()
    .select({ id: members.id })
    .from(members)
    .innerJoin(memberPresences, eq(memberPresences.memberId, members.id))
    .where(
      and(
        eq(members.organizationId, actor.organizationId),
        eq(members.id, memberId),
        isNull(members.disabledAt),
        isThere(),
      ),
    );
  return found !== undefined;
}

function isThere() {
  return and(eq(memberPresences.presence, "available"), gt(memberPresences.heardAt, silenceBegan));
}

/** Reps of a queue who would get a chat now. */
export async function countAvailableReps(actor: Actor, queueId: string): Promise<number> {
  const [found] = await db()
    .select({ available: count() })
    .from(queueMembers)
    .innerJoin(members, and(eq(members.id, queueMembers.memberId), isNull(members.disabledAt)))
    .innerJoin(memberPresences, eq(memberPresences.memberId, members.id))
    .where(
      and(
        eq(queueMembers.organizationId, actor.organizationId),
        eq(queueMembers.queueId, queueId),
        isThere(),
      ),
    );
  return found?.available ?? 0;
}

/** One rep, and whether they would see a chat that is offered to them. */
export async function findRepStanding(
  actor: Actor,
  memberId: string,
): Promise<{ id: string; name: string; standing: RepStanding } | null> {
  const [found] = await db()
    .select(standingColumns)
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .leftJoin(memberPresences, eq(memberPresences.memberId, members.id))
    .where(and(eq(members.organizationId, actor.organizationId), eq(members.id, memberId)));
  return found ? { id: memberId, name: found.name, standing: standingOf(found) } : null;
}

/** The members of a queue, and whether each would see a chat in it. */
export async function listQueueStandings(
  actor: Actor,
  queueId: string,
): Promise<{ name: string; standing: RepStanding }[]> {
  const rows = await db()
    .select(standingColumns)
    .from(queueMembers)
    .innerJoin(members, eq(members.id, queueMembers.memberId))
    .innerJoin(users, eq(users.id, members.userId))
    .leftJoin(memberPresences, eq(memberPresences.memberId, members.id))
    .where(
      and(eq(queueMembers.organizationId, actor.organizationId), eq(queueMembers.queueId, queueId)),
    )
    .orderBy(asc(users.name));
  return rows.map((row) => ({ name: row.name, standing: standingOf(row) }));
}

const standingColumns = {
  name: users.name,
  disabledAt: members.disabledAt,
  presence: memberPresences.presence,
  heard: gt(memberPresences.heardAt, silenceBegan),
};

function standingOf({
  disabledAt,
  presence,
  heard,
}: {
  disabledAt: Date | null;
  presence: Presence | null;
  heard: unknown;
}): RepStanding {
  if (disabledAt) return "disabled";
  return presence && heard ? presence : "offline";
}
