import "server-only";
import { eq, sql } from "drizzle-orm";
import { afterCommit, db } from "@/db/client";
import { organizations } from "@/db/schema/organizations";
import type { Actor } from "@/features/members/actor";
import { doorbell } from "@/lib/doorbell";

/** Every node drops what it holds of this organization: call it in each transaction that changes live or published configuration. */
export async function configurationChanged(actor: Actor): Promise<void> {
  await db()
    .update(organizations)
    .set({ configurationGeneration: sql`${organizations.configurationGeneration} + 1` })
    .where(eq(organizations.id, actor.organizationId));
  afterCommit(() => doorbell().ring("configuration", { organizationId: actor.organizationId }));
}
