import "server-only";
import { and, asc, count, eq, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { businessHours } from "@/db/schema/business-hours";
import { conversations } from "@/db/schema/conversations";
import { corsAllowlistEntries } from "@/db/schema/cors-allowlist-entries";
import { deploymentVersions } from "@/db/schema/deployment-versions";
import { embeddedServiceDeployments } from "@/db/schema/embedded-service-deployments";
import { messagingChannels } from "@/db/schema/messaging-channels";
import { messagingSessions } from "@/db/schema/messaging-sessions";
import { organizations } from "@/db/schema/organizations";
import {
  type LiveVersion,
  listLiveVersions,
  publishedAddress,
} from "@/features/deployment-versions/queries";
import type { Actor } from "@/features/members/actor";
import { listTrustedKeysets } from "@/features/user-verification/channel/queries";
import { AppError } from "@/lib/errors";
import type { Change } from "./change";
import { withChannelLabels } from "./channel-change/channel-label";
import { compareConfigs } from "./compare";
import { compileDeployment } from "./compile";
import type { DeploymentDraft } from "./draft";
import { listKeptPatterns } from "./origins/queries";
import { readParts } from "./stored-parts";

/** A draft beside what is live of it. */
export type DeploymentState = {
  draft: DeploymentDraft;
  live: LiveVersion | undefined;
  /** Where chats go now: of the live version, which the draft's may have left. */
  liveChannel: DeploymentDraft["channel"];
  /** What publishing would change; nothing before the first version. */
  changes: Change[];
};

export async function getDeployment(actor: Actor, id: string): Promise<DeploymentState> {
  const [deployment] = await readStates(actor, eq(embeddedServiceDeployments.id, id));
  if (!deployment) throw new AppError("not_found", "This deployment does not exist.");
  return deployment;
}

export async function getDraft(actor: Actor, id: string): Promise<DeploymentDraft> {
  return (await getDeployment(actor, id)).draft;
}

export async function listDeployments(actor: Actor): Promise<DeploymentState[]> {
  return readStates(actor);
}

/** Published deployments whose drafts customers do not see yet. */
export async function listPendingDeployments(actor: Actor): Promise<DeploymentState[]> {
  return (await readStates(actor)).filter(({ changes }) => changes.length > 0);
}

async function readStates(actor: Actor, which?: SQL): Promise<DeploymentState[]> {
  const rows = await db()
    .select({
      deployment: {
        id: embeddedServiceDeployments.id,
        organizationId: embeddedServiceDeployments.organizationId,
        deploymentType: embeddedServiceDeployments.deploymentType,
        label: embeddedServiceDeployments.label,
        developerName: embeddedServiceDeployments.developerName,
        domain: embeddedServiceDeployments.domain,
        enabled: embeddedServiceDeployments.enabled,
        revision: embeddedServiceDeployments.revision,
        updatedAt: embeddedServiceDeployments.updatedAt,
      },
      channel: {
        id: messagingChannels.id,
        label: messagingChannels.label,
        active: messagingChannels.active,
        addressIdentifier: messagingChannels.addressIdentifier,
      },
    })
    .from(embeddedServiceDeployments)
    .innerJoin(messagingChannels, eq(messagingChannels.id, embeddedServiceDeployments.channelId))
    .where(and(eq(embeddedServiceDeployments.organizationId, actor.organizationId), which))
    .orderBy(asc(sql`lower(${embeddedServiceDeployments.label})`));
  const ids = rows.map(({ deployment }) => deployment.id);
  if (ids.length === 0) return [];
  const parts = await readParts(actor, ids);
  const versions = await listLiveVersions(actor, ids);
  const channels = await listChannelsByAddress(actor);
  return rows.map(({ deployment, channel }) => {
    const draft = { ...deployment, channel, ...parts(deployment.id) };
    const live = versions.get(deployment.id);
    const changes = live ? compareConfigs(live.content, compileDeployment(draft)) : [];
    const address = live?.content.embeddedServiceMessagingChannel.channelAddressIdentifier ?? "";
    return {
      draft,
      live,
      liveChannel: channels.get(address) ?? channel,
      changes: withChannelLabels(changes, channels),
    };
  });
}

/** By their address identifiers, which is what versions know channels by. */
export async function listChannelsByAddress(
  actor: Actor,
): Promise<Map<string, DeploymentDraft["channel"]>> {
  const { id, label, active, addressIdentifier } = messagingChannels;
  const rows = await db()
    .select({ id, label, active, addressIdentifier })
    .from(messagingChannels)
    .where(eq(messagingChannels.organizationId, actor.organizationId));
  return new Map(rows.map((channel) => [channel.addressIdentifier, channel]));
}

/** What stands on a deployment: in the way of deleting it, or named before. */
export async function getDeploymentUses(
  actor: Actor,
  id: string,
): Promise<{ conversations: number; openSessions: number }> {
  const ofDeployment = and(
    eq(conversations.organizationId, actor.organizationId),
    eq(conversations.deploymentId, id),
  );
  const [talks] = await db().select({ count: count() }).from(conversations).where(ofDeployment);
  const [open] = await db()
    .select({ count: count() })
    .from(messagingSessions)
    .innerJoin(conversations, eq(conversations.id, messagingSessions.conversationId))
    .where(and(ofDeployment, isNull(messagingSessions.endedAt)));
  return { conversations: talks?.count ?? 0, openSessions: open?.count ?? 0 };
}

const publishedChannels = alias(messagingChannels, "published_channels");

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
        verificationMode: messagingChannels.verificationMode,
        verifiedTokenMinutes: messagingChannels.verifiedTokenMinutes,
        guestTokenMinutes: messagingChannels.guestTokenMinutes,
        configurationName: messagingChannels.configurationName,
      },
      routing: messagingChannels.routing,
      attachments: messagingChannels.attachments,
      session: messagingChannels.session,
      version: { number: deploymentVersions.number, content: deploymentVersions.content },
      outsideHours: embeddedServiceDeployments.outsideHours,
      hours: {
        label: businessHours.label,
        timeZone: businessHours.timeZone,
        times: businessHours.times,
      },
    })
    .from(embeddedServiceDeployments)
    .leftJoin(
      businessHours,
      and(
        eq(businessHours.organizationId, embeddedServiceDeployments.organizationId),
        eq(businessHours.id, embeddedServiceDeployments.businessHoursId),
      ),
    )
    .leftJoin(
      deploymentVersions,
      and(
        eq(deploymentVersions.deploymentId, embeddedServiceDeployments.id),
        eq(deploymentVersions.live, true),
      ),
    )
    .leftJoin(
      publishedChannels,
      and(
        eq(publishedChannels.organizationId, embeddedServiceDeployments.organizationId),
        eq(publishedChannels.addressIdentifier, publishedAddress),
      ),
    )
    .innerJoin(
      messagingChannels,
      eq(
        messagingChannels.id,
        sql`coalesce(${publishedChannels.id}, ${embeddedServiceDeployments.channelId})`,
      ),
    )
    .where(ofOrganization);
  const entries = await db()
    .select({ pattern: corsAllowlistEntries.pattern })
    .from(corsAllowlistEntries)
    .where(eq(corsAllowlistEntries.organizationId, actor.organizationId));
  return {
    deployments,
    patterns: entries.map(({ pattern }) => pattern),
    kept: await listKeptPatterns(actor),
    keysets: await listTrustedKeysets(actor),
  };
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
