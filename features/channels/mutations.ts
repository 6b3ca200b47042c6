import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { isForeignKeyViolation, isUniqueViolation } from "@/db/errors";
import { messagingChannels } from "@/db/schema/messaging-channels";
import { recordAudit } from "@/features/audit/mutations";
import { copyAutomatedResponses } from "@/features/automated-responses/mutations";
import { copyConsent } from "@/features/consent/mutations";
import { keepDeleted } from "@/features/deleted-records/mutations";
import type { Actor } from "@/features/members/actor";
import { mayConfigure } from "@/features/members/permissions";
import { configurationChanged } from "@/features/organizations/mutations";
import { copyMappings } from "@/features/parameters/mappings/mutations";
import { copyParameters } from "@/features/parameters/mutations";
import { rescheduleWaits } from "@/features/routing/placement/mutations";
import { storeRoutingSettings } from "@/features/routing/stored";
import { copyVerification } from "@/features/user-verification/channel/mutations";
import { AppError, changedMeanwhile, nameTaken } from "@/lib/errors";
import { newId } from "@/lib/ids";
import type {
  ChannelCloneInput,
  ChannelDetailsInput,
  ChannelInput,
  ChannelRoutingInput,
} from "./input";
import { type Channel, getChannel, getChannelUses } from "./queries";
import { readiness } from "./readiness";
import { whyInUse } from "./uses";

type Values = Partial<typeof messagingChannels.$inferInsert>;

/** A new channel starts inactive and without routing. */
export async function createChannel(actor: Actor, input: ChannelInput): Promise<Channel> {
  mayConfigure(actor);
  return transaction(async () => {
    const channel = await insert(actor, input);
    await recordAudit(actor, {
      action: "channel_created",
      record: { kind: "channel", id: channel.id, label: channel.label },
      after: input,
    });
    return channel;
  });
}

/** A second channel like this one, inactive, with everything that is set on it. */
export async function cloneChannel(actor: Actor, input: ChannelCloneInput): Promise<Channel> {
  mayConfigure(actor);
  return transaction(async () => {
    const { id, label, developerName } = input;
    const original = await getChannel(actor, id);
    const { channelType, usedFor, description, session, attachments } = original;
    const clone = await insert(actor, {
      ...{ label, developerName, channelType, usedFor, description, session, attachments },
      ...routingColumns(original),
    });
    const copies = { from: id, to: clone.id };
    await copyParameters(actor, copies);
    await copyMappings(actor, copies);
    await copyConsent(actor, copies);
    await copyAutomatedResponses(actor, copies);
    await copyVerification(actor, copies);
    await recordAudit(actor, {
      action: "channel_cloned",
      record: { kind: "channel", id: clone.id, label },
      before: { id },
      after: { label, developerName },
    });
    return clone;
  });
}

export async function editChannelDetails(
  actor: Actor,
  { id, revision, ...details }: ChannelDetailsInput,
): Promise<Channel> {
  mayConfigure(actor);
  return transaction(async () => {
    const before = await getChannel(actor, id);
    const channel = await saveChannel(actor, { id, revision }, details);
    await recordAudit(actor, {
      action: "channel_details_edited",
      record: { kind: "channel", id, label: channel.label },
      before: {
        label: before.label,
        developerName: before.developerName,
        description: before.description,
      },
      after: details,
    });
    return channel;
  });
}

/** Live at once: the next session goes where this says, and what waits is looked at by its rules. */
export async function routeChannel(
  actor: Actor,
  { id, revision, routingType, queueId, repId, fallbackQueueId, ...routing }: ChannelRoutingInput,
): Promise<Channel> {
  mayConfigure(actor);
  return transaction(async () => {
    const before = await getChannel(actor, id);
    const columns = routingColumns({
      ...{ routingType, fallbackQueueId: fallbackQueueId || null, routing },
      queueId: routingType === "queue" ? queueId : null,
      repId: routingType === "rep" ? repId : null,
    });
    const channel = await saveChannel(actor, { id, revision }, columns);
    await rescheduleWaits(actor, id);
    await recordAudit(actor, {
      action: "channel_routed",
      record: { kind: "channel", id, label: channel.label },
      before: auditedRouting(before),
      after: auditedRouting(channel),
    });
    return channel;
  });
}

/** The same for one queue, with everything else about its routing as it is. */
export async function routeChannelToQueue(
  actor: Actor,
  { id, revision, queueId }: { id: string; revision: number; queueId: string },
): Promise<Channel> {
  const { routing, fallbackQueueId } = await getChannel(actor, id);
  const to = { routingType: "queue", queueId, repId: "" } as const;
  return routeChannel(actor, {
    ...{ id, revision, ...routing, ...to },
    fallbackQueueId: fallbackQueueId ?? "",
  });
}

type Routing = Pick<Channel, "routingType" | "queueId" | "repId" | "fallbackQueueId" | "routing">;

function routingColumns({ routingType, queueId, repId, fallbackQueueId, routing }: Routing) {
  const stored = storeRoutingSettings(routing);
  return { routingType, queueId, repId, fallbackQueueId, routing: stored };
}

function auditedRouting({ routingType, queue, rep, fallbackQueue, routing }: Channel) {
  return {
    routingType,
    queue: queue?.label ?? null,
    rep: rep?.name ?? null,
    fallbackQueue: fallbackQueue?.label ?? null,
    ...routing,
  };
}

/** Refuses a channel that is not ready; the error's `current` is its readiness. */
export async function activateChannel(actor: Actor, id: string): Promise<Channel> {
  mayConfigure(actor);
  return transaction(async () => {
    const channel = await getChannel(actor, id);
    const ready = readiness(channel);
    if (ready.lacks.length > 0) {
      const lacks = ready.lacks.map(({ message }) => message).join(" ");
      throw new AppError("conflict", `Not ready yet: ${lacks}`, { current: ready });
    }
    return switchChannel(actor, channel, true);
  });
}

/** Open chats go on; new ones are refused. */
export async function deactivateChannel(actor: Actor, id: string): Promise<Channel> {
  mayConfigure(actor);
  return transaction(async () => switchChannel(actor, await getChannel(actor, id), false));
}

/** Only a channel that no deployment uses and nobody has written to. */
export async function deleteChannel(actor: Actor, id: string): Promise<void> {
  mayConfigure(actor);
  await transaction(async () => {
    await lockChannel(actor, id);
    const channel = await getChannel(actor, id);
    const inUse = whyInUse(channel.label, await getChannelUses(actor, id));
    if (inUse) throw new AppError("conflict", inUse);
    await keepDeleted(actor, { kind: "channel", id, label: channel.label });
    await db().delete(messagingChannels).where(eq(messagingChannels.id, channel.id));
    await configurationChanged(actor);
    await recordAudit(actor, {
      action: "channel_deleted",
      record: { kind: "channel", id, label: channel.label },
      before: { label: channel.label, developerName: channel.developerName },
    });
  });
}

/** Not an edit of the record: what somebody types in its forms meanwhile stays valid. */
async function switchChannel(actor: Actor, channel: Channel, active: boolean): Promise<Channel> {
  if (channel.active === active) return channel;
  await db()
    .update(messagingChannels)
    .set({ active, updatedAt: new Date() })
    .where(eq(messagingChannels.id, channel.id));
  await configurationChanged(actor);
  await recordAudit(actor, {
    action: active ? "channel_activated" : "channel_deactivated",
    record: { kind: "channel", id: channel.id, label: channel.label },
  });
  return { ...channel, active };
}

async function insert(actor: Actor, values: ChannelInput & Values): Promise<Channel> {
  const id = newId();
  await namedWell(
    db()
      .insert(messagingChannels)
      .values({
        ...values,
        id,
        organizationId: actor.organizationId,
        addressIdentifier: randomUUID(),
      }),
  );
  return getChannel(actor, id);
}

/** One tab's values, unless somebody saved the channel meanwhile. */
export async function saveChannel(
  actor: Actor,
  { id, revision }: { id: string; revision: number },
  values: Values,
): Promise<Channel> {
  const edited = await namedWell(
    db()
      .update(messagingChannels)
      .set({ ...values, revision: revision + 1, updatedAt: sql`now()` })
      .where(
        and(
          eq(messagingChannels.organizationId, actor.organizationId),
          eq(messagingChannels.id, id),
          eq(messagingChannels.revision, revision),
        ),
      )
      .returning({ id: messagingChannels.id }),
  );
  if (edited.length === 0) throw changedMeanwhile(await getChannel(actor, id));
  await configurationChanged(actor);
  return getChannel(actor, id);
}

/** Until the transaction ends nothing new can refer to the channel. */
async function lockChannel(actor: Actor, id: string): Promise<void> {
  await db()
    .select({ id: messagingChannels.id })
    .from(messagingChannels)
    .where(
      and(eq(messagingChannels.organizationId, actor.organizationId), eq(messagingChannels.id, id)),
    )
    .for("update");
}

const references = [
  ["messaging_channels_queue_fkey", "queueId", "This queue no longer exists. Choose another."],
  [
    "messaging_channels_fallback_queue_fkey",
    "fallbackQueueId",
    "This queue no longer exists. Choose another.",
  ],
  ["messaging_channels_rep_fkey", "repId", "This rep is no longer here. Choose another."],
] as const;

async function namedWell<T>(write: PromiseLike<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (isUniqueViolation(error, "messaging_channels_developer_name_key")) {
      const message = "Another channel has this developer name. Choose another.";
      throw nameTaken("developerName", message, error);
    }
    for (const [constraint, field, message] of references) {
      if (!isForeignKeyViolation(error, constraint)) continue;
      throw new AppError("invalid", message, { fields: { [field]: message }, cause: error });
    }
    throw error;
  }
}
