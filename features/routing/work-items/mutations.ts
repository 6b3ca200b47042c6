import "server-only";
import { and, eq, exists, ne, sql } from "drizzle-orm";
import { afterCommit, db } from "@/db/client";
import { members } from "@/db/schema/members";
import { queueMembers } from "@/db/schema/queue-members";
import { users } from "@/db/schema/users";
import { workItems } from "@/db/schema/work-items";
import type { Actor } from "@/features/members/actor";
import { isAvailable } from "@/features/routing/presence/queries";
import { doorbell } from "@/lib/doorbell";
import { AppError } from "@/lib/errors";
import { newId } from "@/lib/ids";

/** Puts a session in line for the reps of a queue. */
export async function offerSession(
  actor: Actor,
  { sessionId, queueId }: { sessionId: string; queueId: string },
): Promise<string> {
  const { organizationId } = actor;
  const id = newId();
  const kind = "messaging_session";
  await db()
    .insert(workItems)
    .values({ id, organizationId, kind, sessionId, queueId, status: "waiting" });
  ringWork(actor, sessionId);
  return id;
}

/** One rep gets it: the update finds the item waiting for the first, and taken for everyone after. */
export async function claimWorkItem(actor: Actor, workItemId: string): Promise<void> {
  const [claimed] = await db()
    .update(workItems)
    .set({ status: "accepted", memberId: actor.id, acceptedAt: sql`now()` })
    .where(
      and(
        eq(workItems.organizationId, actor.organizationId),
        eq(workItems.id, workItemId),
        eq(workItems.status, "waiting"),
        exists(
          db()
            .select({ one: sql`1` })
            .from(queueMembers)
            .where(
              and(eq(queueMembers.queueId, workItems.queueId), eq(queueMembers.memberId, actor.id)),
            ),
        ),
      ),
    )
    .returning({ sessionId: workItems.sessionId });
  if (!claimed) throw await whyNotClaimed(actor, workItemId);
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
    return new AppError("not_found", "This chat waits in a queue that you are not a member of.");
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

/** Back in line where it stood; undefined when it is not the member's any more. */
export async function unclaimWorkItem(
  actor: Actor,
  { workItemId, memberId }: { workItemId: string; memberId: string },
): Promise<{ queueId: string } | undefined> {
  const [returned] = await db()
    .update(workItems)
    .set({ status: "waiting", memberId: null, acceptedAt: null })
    .where(
      and(
        eq(workItems.organizationId, actor.organizationId),
        eq(workItems.id, workItemId),
        eq(workItems.memberId, memberId),
        eq(workItems.status, "accepted"),
      ),
    )
    .returning({ queueId: workItems.queueId, sessionId: workItems.sessionId });
  if (returned) ringWork(actor, returned.sessionId);
  return returned;
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
): Promise<{ workItemId: string; queueId: string; memberId: string | null } | undefined> {
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
    .set(back ? { status: "accepted" } : { status: "waiting", memberId: null, acceptedAt: null })
    .where(parked)
    .returning({
      workItemId: workItems.id,
      queueId: workItems.queueId,
      memberId: workItems.memberId,
    });
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
