import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { members } from "@/db/schema/members";
import { users } from "@/db/schema/users";
import { AppError } from "@/lib/errors";
import type { Actor } from "./actor";

const columns = {
  id: members.id,
  userId: members.userId,
  name: users.name,
  email: users.email,
  role: members.role,
  disabledAt: members.disabledAt,
  revision: members.revision,
  createdAt: members.createdAt,
};

export type Member = Awaited<ReturnType<typeof listMembers>>[number];

export async function listMembers(actor: Actor) {
  return db()
    .select(columns)
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(eq(members.organizationId, actor.organizationId))
    .orderBy(asc(users.name));
}

export async function getMember(actor: Actor, id: string): Promise<Member> {
  const [member] = await db()
    .select(columns)
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.organizationId, actor.organizationId), eq(members.id, id)));
  if (!member) throw new AppError("not_found", "This team member does not exist.");
  return member;
}

/**
 * Holds the actor's access until the transaction ends, ahead of every other lock:
 * whoever disables them meanwhile waits, and finds what they took.
 */
export async function requireAccess(actor: Actor): Promise<void> {
  const [enabled] = await db()
    .select({ id: members.id })
    .from(members)
    .where(
      and(
        eq(members.organizationId, actor.organizationId),
        eq(members.id, actor.id),
        isNull(members.disabledAt),
      ),
    )
    .for("share");
  if (!enabled) throw new AppError("forbidden", "Your access is off. Ask one of your Admins.");
}
