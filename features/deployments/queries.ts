import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { corsAllowlistEntries } from "@/db/schema/cors-allowlist-entries";
import { deploymentVersions } from "@/db/schema/deployment-versions";
import { embeddedServiceDeployments } from "@/db/schema/embedded-service-deployments";
import { messagingChannels } from "@/db/schema/messaging-channels";
import { organizations } from "@/db/schema/organizations";
import type { Actor } from "@/features/members/actor";

/** Everything that public doors decide by; undefined for an unknown organization. */
export async function findLive(actor: Actor) {
  const [organization] = await db()
    .select({ id: organizations.id })
    .from(organizations)
    .where(eq(organizations.id, actor.organizationId));
  if (!organization) return undefined;
  const ofOrganization = eq(embeddedServiceDeployments.organizationId, actor.organizationId);
  const deployments = await db()
    .select({
      id: embeddedServiceDeployments.id,
      developerName: embeddedServiceDeployments.developerName,
      deploymentType: embeddedServiceDeployments.deploymentType,
      label: embeddedServiceDeployments.label,
      enabled: embeddedServiceDeployments.enabled,
      channel: {
        id: messagingChannels.id,
        label: messagingChannels.label,
        active: messagingChannels.active,
        addressIdentifier: messagingChannels.addressIdentifier,
        queueId: messagingChannels.queueId,
      },
      version: { number: deploymentVersions.number, content: deploymentVersions.content },
    })
    .from(embeddedServiceDeployments)
    .innerJoin(messagingChannels, eq(messagingChannels.id, embeddedServiceDeployments.channelId))
    .leftJoin(
      deploymentVersions,
      and(
        eq(deploymentVersions.deploymentId, embeddedServiceDeployments.id),
        eq(deploymentVersions.live, true),
      ),
    )
    .where(ofOrganization);
  const entries = await db()
    .select({ pattern: corsAllowlistEntries.pattern })
    .from(corsAllowlistEntries)
    .where(eq(corsAllowlistEntries.organizationId, actor.organizationId));
  return { deployments, patterns: entries.map(({ pattern }) => pattern) };
}

/** Every organization's generation: what tells a node that its memory is old. */
export async function listGenerations(): Promise<{ id: string; generation: number }[]> {
  return db()
    .select({ id: organizations.id, generation: organizations.configurationGeneration })
    .from(organizations);
}

/** The union that preflights are answered from: they know no organization. */
export async function listAllPatterns(): Promise<string[]> {
  const entries = await db()
    .selectDistinct({ pattern: corsAllowlistEntries.pattern })
    .from(corsAllowlistEntries);
  return entries.map(({ pattern }) => pattern);
}
