import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { embeddedServiceDeployments } from "@/db/schema/embedded-service-deployments";
import type { Actor } from "@/features/members/actor";
import type { Details } from "./part";

/** By the deployment's id. */
export async function listDetails(
  actor: Actor,
  deploymentIds: string[],
): Promise<Map<string, Details>> {
  const rows = await db()
    .select({
      id: embeddedServiceDeployments.id,
      chatTitle: embeddedServiceDeployments.chatTitle,
      welcomeText: embeddedServiceDeployments.welcomeText,
    })
    .from(embeddedServiceDeployments)
    .where(
      and(
        eq(embeddedServiceDeployments.organizationId, actor.organizationId),
        inArray(embeddedServiceDeployments.id, deploymentIds),
      ),
    );
  return new Map(rows.map(({ id, ...details }) => [id, details]));
}
