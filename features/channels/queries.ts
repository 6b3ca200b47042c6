import "server-only";
import { and, asc, count, eq, exists, isNull, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { conversations } from "@/db/schema/conversations";
import { deploymentVersions } from "@/db/schema/deployment-versions";
import { embeddedServiceDeployments } from "@/db/schema/embedded-service-deployments";
import { members } from "@/db/schema/members";
import { messagingChannels } from "@/db/schema/messaging-channels";
import { messagingSessions } from "@/db/schema/messaging-sessions";
import { queueMembers } from "@/db/schema/queue-members";
import { queues } from "@/db/schema/queues";
import { users } from "@/db/schema/users";
import { getConsent } from "@/features/consent/queries";
import { publishedAddress } from "@/features/deployment-versions/queries";
import type { Actor } from "@/features/members/actor";
import { readRoutingSettings } from "@/features/routing/stored";
import { AppError } from "@/lib/errors";

export type Channel = Awaited<ReturnType<typeof getChannel>>;
export type ChannelListed = Awaited<ReturnType<typeof listChannels>>[number];
export type ChannelUses = Awaited<ReturnType<typeof getChannelUses>>;

export async function listChannels(actor: Actor) {
  return db()
    .select({
      id: messagingChannels.id,
      label: messagingChannels.label,
      developerName: messagingChannels.developerName,
      channelType: messagingChannels.channelType,
      usedFor: messagingChannels.usedFor,
      active: messagingChannels.active,
      updatedAt: messagingChannels.updatedAt,
    })
    .from(messagingChannels)
    .where(eq(messagingChannels.organizationId, actor.organizationId))
    .orderBy(asc(sql`lower(${messagingChannels.label})`));
}

const fallbackQueues = alias(queues, "fallback_queues");

/** With its queues, whose members are counted only while their access is on, and its rep. */
export async function getChannel(actor: Actor, id: string) {
  const [found] = await db()
    .select({
      channel: messagingChannels,
      queue: { id: queues.id, label: queues.label },
      fallbackQueue: { id: fallbackQueues.id, label: fallbackQueues.label },
      rep: { id: members.id, name: users.name, disabledAt: members.disabledAt },
    })
    .from(messagingChannels)
    .leftJoin(queues, eq(queues.id, messagingChannels.queueId))
    .leftJoin(fallbackQueues, eq(fallbackQueues.id, messagingChannels.fallbackQueueId))
    .leftJoin(members, eq(members.id, messagingChannels.repId))
    .leftJoin(users, eq(users.id, members.userId))
    .where(
      and(eq(messagingChannels.organizationId, actor.organizationId), eq(messagingChannels.id, id)),
    );
  if (!found) throw new AppError("not_found", "This channel does not exist.");
  const { channel, queue, fallbackQueue, rep } = found;
  return {
    ...channel,
    routing: readRoutingSettings(channel.routing, channel.label),
    queue: queue && (await withMemberCount(queue)),
    fallbackQueue: fallbackQueue && (await withMemberCount(fallbackQueue)),
    rep: rep?.id && rep.name ? { id: rep.id, name: rep.name, enabled: !rep.disabledAt } : null,
    consent: (await getConsent(actor, id)).consent,
  };
}

async function withMemberCount(queue: { id: string; label: string }) {
  return { ...queue, memberCount: await countMembers(queue.id) };
}

async function countMembers(queueId: string): Promise<number> {
  const [counted] = await db()
    .select({ members: count() })
    .from(queueMembers)
    .innerJoin(members, and(eq(members.id, queueMembers.memberId), isNull(members.disabledAt)))
    .where(eq(queueMembers.queueId, queueId));
  return counted?.members ?? 0;
}

/** What stands on a channel: named before it is deactivated, and in the way of deleting it. */
export async function getChannelUses(actor: Actor, id: string) {
  const deployments = await db()
    .select({
      id: embeddedServiceDeployments.id,
      label: embeddedServiceDeployments.label,
      developerName: embeddedServiceDeployments.developerName,
      deploymentType: embeddedServiceDeployments.deploymentType,
    })
    .from(embeddedServiceDeployments)
    .where(
      and(
        eq(embeddedServiceDeployments.organizationId, actor.organizationId),
        or(eq(embeddedServiceDeployments.channelId, id), exists(liveVersionOn(id))),
      ),
    )
    .orderBy(asc(sql`lower(${embeddedServiceDeployments.label})`));
  const ofChannel = and(
    eq(conversations.organizationId, actor.organizationId),
    eq(conversations.channelId, id),
  );
  const [talk] = await db().select({ conversations: count() }).from(conversations).where(ofChannel);
  const [open] = await db()
    .select({ sessions: count() })
    .from(messagingSessions)
    .innerJoin(conversations, eq(conversations.id, messagingSessions.conversationId))
    .where(and(ofChannel, isNull(messagingSessions.endedAt)));
  return {
    deployments,
    conversations: talk?.conversations ?? 0,
    openSessions: open?.sessions ?? 0,
  };
}

/** Of a deployment whose draft may have left the channel already. */
function liveVersionOn(id: string) {
  return db()
    .select({ number: deploymentVersions.number })
    .from(deploymentVersions)
    .innerJoin(messagingChannels, eq(messagingChannels.addressIdentifier, publishedAddress))
    .where(
      and(
        eq(deploymentVersions.deploymentId, embeddedServiceDeployments.id),
        eq(deploymentVersions.live, true),
        eq(messagingChannels.id, id),
      ),
    );
}
