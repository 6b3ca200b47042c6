import { db } from "@/db/client";
import { members } from "@/db/schema/members";
import { organizations } from "@/db/schema/organizations";
import { users } from "@/db/schema/users";
import { newId, newOrganizationId } from "@/lib/ids";
import type { Role } from "@/protocol/member";
import { type Actor, makeActor } from "./actor";

/** An organization of its own for one test, with an Admin and a Service Rep. */
export async function anOrganization(): Promise<{
  organizationId: string;
  admin: Actor;
  rep: Actor;
}> {
  const organizationId = newOrganizationId();
  await db().insert(organizations).values({ id: organizationId, name: "Acme" });
  return {
    organizationId,
    admin: await aMember(organizationId, { name: "Ann Admin", role: "admin" }),
    rep: await aMember(organizationId, { name: "Ray Rep", role: "rep" }),
  };
}

export async function aMember(
  organizationId: string,
  { name, role }: { name: string; role: Role },
): Promise<Actor> {
  const [userId, id] = [newId(), newId()];
  await db()
    .insert(users)
    .values({ id: userId, email: `${userId}@example.com`, name, passwordHash: "none" });
  await db().insert(members).values({ id, organizationId, userId, role });
  return makeActor({ organizationId, kind: "member", id, name, role, address: "127.0.0.1" });
}
