import "server-only";
import { and, eq, exists, ne, or, sql } from "drizzle-orm";
import { afterCommit, db } from "@/db/client";
import { members } from "@/db/schema/members";
import { queueMembers } from "@/db/schema/queue-members";
import { users } from "@/db/schema/users";
import { workItems } from "@/db/schema/work-items";
import type { Actor } from "@/features/members/actor";
import type { Place } from "@/features/routing/placement/decide";
import type { Wait } from "@/features/routing/placement/due";
import { isAvailable } from "@/features/routing/presence/queries";
import { traceRouting } from "@/features/routing/trace/mutations";
import { doorbell } from "@/lib/doorbell";
import { AppError } from "@/lib/errors";
import { newId } from "@/lib/ids";

/** Puts a session in line, or on one rep's desk. `dueAt`: when its wait is looked at. */
export async function offerSession(
  actor: Actor,
  { sessionId, place, dueAt }: { sessionId: string; place: Place; dueAt: Date | null },
): Promise<string> {
  const { organizationId } = actor;
  const id = newId();
  const kind = "messaging_session";
  await db()
    .insert(workItems)
    .values({ id, organizationId, kind, sessionId, ...place, dueAt, status: "waiting" });
  ringWork(actor, sessionId);
  return id;
}

/** To another place; what was accepted or closed meanwhile stays. */
export async function moveWait(
  actor: Actor,
  workItemId: string,
  change: Place & { dueAt: Date | null; overdueAt?: Date | null },
): Promise<void> {
  const moved = await changeWait(actor, workItemId, change);
  if (moved) ringWork(actor, moved.sessionId);
}

/** Looked at again at another time, in the same place. */
export async function rescheduleWait(
  actor: Actor,
  workItemId: string,
  change: { dueAt: Date | null; overdueAt?: Date | null },
): Promise<void> {
  await changeWait(actor, workItemId, change);
}

async function changeWait(
  actor: Actor,
  workItemId: string,
  change: Partial<typeof workItems.$inferInsert>,
): Promise<{ sessionId: string } | undefined> {
  const [changed] = await db()
    .update(workItems)
    .set(change)
    .where(
      and(
        eq(workItems.organizationId, actor.organizationId),
        eq(workItems.id, workItemId),
        eq(workItems.status, "waiting"),
      ),
    )
    .returning({ sessionId: workItems.sessionId });
  return changed;
}

/** Chats on the desk of a rep who has gone are looked at now, not when their time is up. */
export async function hurryOffers({ organizationId }: Actor, memberId: string): Promise<void> {
  await db()
    .update(workItems)
    .set({ dueAt: sql`now()` })
    .where(
      and(
        eq(workItems.organizationId, organizationId),
        eq(workItems.offeredTo, memberId),
        eq(workItems.status, "waiting"),
      ),
    );
}

/** One rep gets it: the update finds the item waiting for the first, and taken for everyone after. */
export async function claimWorkItem(actor: Actor, workItemId: string): Promise<void> {
  const [claimed] = await db()
    .update(workItems)
    .set({ status: "accepted", memberId: actor.id, acceptedAt: sql`now()`, dueAt: null })
    .where(
      and(
        eq(workItems.organizationId, actor.organizationId),
        eq(workItems.id, workItemId),
        eq(workItems.status, "waiting"),
        or(
          eq(workItems.offeredTo, actor.id),
          exists(
            db()
              .select({ one: sql`1` })
              .from(queueMembers)
              .where(
                and(
                  eq(queueMembers.queueId, workItems.queueId),
                  eq(queueMembers.memberId, actor.id),
                ),
              ),
          ),
        ),
      ),
    )
    .returning({ sessionId: workItems.sessionId, waitingSince: workItems.waitingSince });
  if (!claimed) throw await whyNotClaimed(actor, workItemId);
  const waitedSeconds = Math.max(0, Math.round((Date.now() - +claimed.waitingSince) / 1000));
  await traceRouting(actor, claimed.sessionId, [
    { reason: "accepted", rep: actor.name, waitedSeconds },
  ]);
  ringWork(actor, claimed.sessionId);
}

async function whyNotClaimed(actor: Actor, workItemId: string): Promise<AppError> {
  const [item] = await db()
    .select({ status: workItems.status, memberId: workItems.memberId, by: users.name })
    .from(workItems)
    .leftJoin(members, eq(members.id, workItems.memberId))
    .leftJoin(users, eq(users.id, members.userId))
    .where(and(eq(workItems.organizationId, actor.organizationId), eq(workItems.id, workItemId)));
  if (!item) return new AppError("not_found", "This chat does not exist.");
  if (item.status === "waiting") {
    return new AppError("not_found", "This chat waits for other reps.");
  }
  if (item.memberId === actor.id && item.status === "accepted") {
    return new AppError("conflict", "You accepted this chat already.");
  }
  return new AppError(
    "conflict",
    item.by
      ? `${item.by} accepted this chat first.`
      : "The customer left before anyone accepted this chat.",
  );
}

const waitingAnew = {
  status: "waiting" as const,
  memberId: null,
  acceptedAt: null,
  waitingSince: sql`now()`,
  overdueAt: null,
};

const waitColumns = {
  queueId: workItems.queueId,
  offeredTo: workItems.offeredTo,
  waitingSince: workItems.waitingSince,
  overdueAt: workItems.overdueAt,
};

/** Waits anew, still where it stood; undefined when it is not the member's any more. */
export async function unclaimWorkItem(
  actor: Actor,
  { workItemId, memberId }: { workItemId: string; memberId: string },
): Promise<Wait | undefined> {
  const [returned] = await db()
    .update(workItems)
    .set(waitingAnew)
    .where(
      and(
        eq(workItems.organizationId, actor.organizationId),
        eq(workItems.id, workItemId),
        eq(workItems.memberId, memberId),
        eq(workItems.status, "accepted"),
      ),
    )
    .returning({ sessionId: workItems.sessionId, ...waitColumns });
  if (!returned) return undefined;
  const { sessionId, ...wait } = returned;
  ringWork(actor, sessionId);
  return wait;
}

/** Its rep keeps the session and is free for others. */
export async function parkWorkItem(actor: Actor, sessionId: string): Promise<void> {
  await db()
    .update(workItems)
    .set({ status: "parked" })
    .where(
      and(
        eq(workItems.organizationId, actor.organizationId),
        eq(workItems.sessionId, sessionId),
        eq(workItems.status, "accepted"),
      ),
    );
  ringWork(actor, sessionId);
}

/** Back to the rep who has it, if they are available; else back in line, with no member. */
export async function unparkWorkItem(
  actor: Actor,
  sessionId: string,
): Promise<(Wait & { workItemId: string; memberId: string | null }) | undefined> {
  const parked = and(
    eq(workItems.organizationId, actor.organizationId),
    eq(workItems.sessionId, sessionId),
    eq(workItems.status, "parked"),
  );
  const [item] = await db().select().from(workItems).where(parked);
  if (!item) return undefined;
  const back = item.memberId !== null && (await isAvailable(actor, item.memberId));
  const [placed] = await db()
    .update(workItems)
    .set(back ? { status: "accepted" } : waitingAnew)
    .where(parked)
    .returning({ workItemId: workItems.id, memberId: workItems.memberId, ...waitColumns });
  ringWork(actor, sessionId);
  return placed;
}

/** Nothing is left to do for a session that ended. */
export async function closeWorkItems(actor: Actor, sessionId: string): Promise<void> {
  await db()
    .update(workItems)
    .set({ status: "closed", closedAt: sql`now()` })
    .where(
      and(
        eq(workItems.organizationId, actor.organizationId),
        eq(workItems.sessionId, sessionId),
        ne(workItems.status, "closed"),
      ),
    );
  ringWork(actor, sessionId);
}

function ringWork({ organizationId }: Actor, sessionId: string): void {
  afterCommit(() => doorbell().ring("work", { organizationId, sessionId }));
}
