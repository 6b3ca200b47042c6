import "server-only";
import { eq, sql } from "drizzle-orm";
import { afterCommit, db, transaction } from "@/db/client";
import { members } from "@/db/schema/members";
import { organizations } from "@/db/schema/organizations";
import { users } from "@/db/schema/users";
import { takeTurns } from "@/db/turns";
import { recordAudit } from "@/features/audit/mutations";
import { type Actor, makeActor } from "@/features/members/actor";
import { hashPassword } from "@/features/members/passwords";
import { doorbell } from "@/lib/doorbell";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { newId, newOrganizationId } from "@/lib/ids";
import { findAnyOrganization } from "./queries";

type Founding = { name: string; email: string; password: string; organization: string };

/** The first Admin and the organization, once and never again. */
export async function foundOrganization(founding: Founding, address: string): Promise<Actor> {
  await refuseSecondFounding();
  const passwordHash = await hashPassword(founding.password);
  return transaction(async () => {
    await takeTurns("founding");
    await refuseSecondFounding();
    const organizationId = env().FOYER_ORG_ID ?? newOrganizationId();
    const [userId, memberId] = [newId(), newId()];
    await db().insert(organizations).values({ id: organizationId, name: founding.organization });
    await db()
      .insert(users)
      .values({ id: userId, email: founding.email, name: founding.name, passwordHash });
    await db().insert(members).values({ id: memberId, organizationId, userId, role: "admin" });
    const actor = makeActor({
      organizationId,
      kind: "member",
      id: memberId,
      name: founding.name,
      role: "admin",
      address,
    });
    await recordAudit(actor, {
      action: "organization_founded",
      record: { kind: "organization", id: organizationId, label: founding.organization },
    });
    return actor;
  });
}

async function refuseSecondFounding(): Promise<void> {
  if (!(await findAnyOrganization())) return;
  throw new AppError("conflict", "Foyer is already set up here. Sign in instead.");
}

/** Every node drops what it holds of this organization: call it in each transaction that changes live or published configuration. */
export async function configurationChanged(actor: Actor): Promise<void> {
  await db()
    .update(organizations)
    .set({ configurationGeneration: sql`${organizations.configurationGeneration} + 1` })
    .where(eq(organizations.id, actor.organizationId));
  afterCommit(() => doorbell().ring("configuration", { organizationId: actor.organizationId }));
}
