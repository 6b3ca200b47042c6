import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { isForeignKeyViolation } from "@/db/errors";
import { corsAllowlistEntries } from "@/db/schema/cors-allowlist-entries";
import { deploymentOrigins } from "@/db/schema/deployment-origins";
import { embeddedServiceDeployments } from "@/db/schema/embedded-service-deployments";
import { recordAudit } from "@/features/audit/mutations";
import type { Actor } from "@/features/members/actor";
import { mayConfigure } from "@/features/members/permissions";
import { configurationChanged } from "@/features/organizations/mutations";
import { AppError } from "@/lib/errors";
import { lockDraft } from "../mutations";
import { getDraft } from "../queries";
import type { NarrowInput } from "./input";
import { listKeptPatterns } from "./queries";

/** Live at once: which of the allowlist's websites may show this deployment. */
export async function narrowDeployment(
  actor: Actor,
  { id, which, entryIds }: NarrowInput,
): Promise<void> {
  mayConfigure(actor);
  const { organizationId } = actor;
  await transaction(async () => {
    await lockDraft(actor, id);
    const { label } = await getDraft(actor, id);
    const before = (await listKeptPatterns(actor)).get(id) ?? null;
    await db()
      .update(embeddedServiceDeployments)
      .set({ narrowed: which === "some", updatedAt: sql`now()` })
      .where(
        and(
          eq(embeddedServiceDeployments.organizationId, organizationId),
          eq(embeddedServiceDeployments.id, id),
        ),
      );
    await db()
      .delete(deploymentOrigins)
      .where(
        and(
          eq(deploymentOrigins.organizationId, organizationId),
          eq(deploymentOrigins.deploymentId, id),
        ),
      );
    if (which === "some") await keep(actor, id, [...new Set(entryIds)]);
    await configurationChanged(actor);
    await recordAudit(actor, {
      action: "deployment_narrowed",
      record: { kind: "deployment", id, label },
      before: { websites: before },
      after: { websites: which === "some" ? await patternsOf(actor, entryIds) : null },
    });
  });
}

async function keep(actor: Actor, deploymentId: string, entryIds: string[]): Promise<void> {
  const { organizationId } = actor;
  try {
    await db()
      .insert(deploymentOrigins)
      .values(entryIds.map((entryId) => ({ organizationId, deploymentId, entryId })));
  } catch (error) {
    if (!isForeignKeyViolation(error, "deployment_origins_entry_fkey")) throw error;
    const message = "One of these is no longer in the CORS Allowlist. Choose again.";
    throw new AppError("invalid", message, { fields: { entryIds: message }, cause: error });
  }
}

async function patternsOf(actor: Actor, entryIds: string[]): Promise<string[]> {
  const entries = await db()
    .select({ pattern: corsAllowlistEntries.pattern })
    .from(corsAllowlistEntries)
    .where(
      and(
        eq(corsAllowlistEntries.organizationId, actor.organizationId),
        inArray(corsAllowlistEntries.id, entryIds),
      ),
    );
  return entries.map(({ pattern }) => pattern);
}
