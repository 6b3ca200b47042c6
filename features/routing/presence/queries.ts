import "server-only";
import { and, count, eq, gt, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { members } from "@/db/schema/members";
import { memberPresences } from "@/db/schema/presence";
import { queueMembers } from "@/db/schema/queue-members";
import type { Actor } from "@/features/members/actor";
import type { Presence } from "@/protocol/member";

/** Seconds without a sign of a console after which its rep counts as offline. */
export const silentSeconds = 60;

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
  return and(
    eq(memberPresences.presence, "available"),
    gt(memberPresences.heardAt, sql`now() - ${`${silentSeconds} seconds`}::interval`),
  );
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
