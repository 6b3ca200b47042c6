import "server-only";
import { and, asc, eq } from "drizzle-orm";
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
