import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { members } from "@/db/schema/members";
import { sessions } from "@/db/schema/sessions";
import { users } from "@/db/schema/users";
import { type Actor, makeActor } from "@/features/members/actor";
import type { SessionEnding } from "@/protocol/member";

export type SignedIn = { actor: Actor; sessionId: string; expiresAt: Date; email: string };

/** Why a request is not signed in; `none` when it brought no session at all. */
export type NotSignedIn = { ending: SessionEnding | "expired" | "none" };

/** Whether a session still holds, and for whom. */
export async function findSignedIn(
  sessionId: string,
  address: string,
): Promise<SignedIn | NotSignedIn> {
  const [found] = await db()
    .select({ session: sessions, user: users, member: members })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .leftJoin(
      members,
      and(eq(members.userId, users.id), eq(members.organizationId, sessions.organizationId)),
    )
    .where(eq(sessions.id, sessionId));
  if (!found) return { ending: "none" };
  const { session, user, member } = found;
  if (session.ending) return { ending: session.ending };
  if (!member || member.disabledAt) return { ending: "member_disabled" };
  if (session.expiresAt <= new Date()) return { ending: "expired" };
  const actor = makeActor({
    organizationId: session.organizationId,
    kind: "member",
    id: member.id,
    name: user.name,
    role: member.role,
    address,
  });
  return { actor, sessionId: session.id, expiresAt: session.expiresAt, email: user.email };
}

/**
 * Of the sessions behind open streams, those that no longer hold and why: one look
 * for all streams of this node.
 */
export async function listEndedSessions(
  sessionIds: string[],
): Promise<Map<string, NotSignedIn["ending"]>> {
  const ended = new Map<string, NotSignedIn["ending"]>(sessionIds.map((id) => [id, "none"]));
  if (sessionIds.length === 0) return ended;
  const found = await db()
    .select({ session: sessions, disabledAt: members.disabledAt, memberId: members.id })
    .from(sessions)
    .leftJoin(
      members,
      and(eq(members.userId, sessions.userId), eq(members.organizationId, sessions.organizationId)),
    )
    .where(inArray(sessions.id, [...new Set(sessionIds)]));
  const now = new Date();
  for (const { session, disabledAt, memberId } of found) {
    if (session.ending) ended.set(session.id, session.ending);
    else if (!memberId || disabledAt) ended.set(session.id, "member_disabled");
    else if (session.expiresAt <= now) ended.set(session.id, "expired");
    else ended.delete(session.id);
  }
  return ended;
}
