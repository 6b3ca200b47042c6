import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { embeddedServiceDeployments } from "@/db/schema/embedded-service-deployments";
import type { Actor } from "@/features/members/actor";
import { mayConfigure } from "@/features/members/permissions";
import type { Details } from "./part";

/** Part of a change of the draft, which counts the revision and writes the audit event. */
export async function replaceDetails(
  actor: Actor,
  deploymentId: string,
  details: Details,
): Promise<void> {
  mayConfigure(actor);
  await db()
    .update(embeddedServiceDeployments)
    .set(details)
    .where(
      and(
        eq(embeddedServiceDeployments.organizationId, actor.organizationId),
        eq(embeddedServiceDeployments.id, deploymentId),
      ),
    );
}
