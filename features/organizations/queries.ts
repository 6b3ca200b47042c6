import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { organizations } from "@/db/schema/organizations";
import type { Actor } from "@/features/members/actor";
import { AppError } from "@/lib/errors";

export async function getOrganization(actor: Actor) {
  const [organization] = await db()
    .select({ id: organizations.id, name: organizations.name })
    .from(organizations)
    .where(eq(organizations.id, actor.organizationId));
  if (!organization) throw new AppError("not_found", "This organization does not exist.");
  return organization;
}

/** Whether `/welcome` is still open. Before anybody exists there is no actor. */
export async function findAnyOrganization(): Promise<{ id: string } | undefined> {
  const [organization] = await db().select({ id: organizations.id }).from(organizations).limit(1);
  return organization;
}
