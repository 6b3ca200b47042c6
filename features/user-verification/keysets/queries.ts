import "server-only";
import { and, asc, count, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { channelKeysets } from "@/db/schema/channel-keysets";
import { keysetKeys } from "@/db/schema/keyset-keys";
import { keysets } from "@/db/schema/keysets";
import { messagingChannels } from "@/db/schema/messaging-channels";
import type { Actor } from "@/features/members/actor";
import { AppError } from "@/lib/errors";

export type KeysetKey = typeof keysetKeys.$inferSelect;
export type Keyset = Awaited<ReturnType<typeof getKeyset>>;
export type KeysetListed = Awaited<ReturnType<typeof listKeysets>>[number];

export async function listKeysets(actor: Actor) {
  return db()
    .select({
      id: keysets.id,
      label: keysets.label,
      developerName: keysets.developerName,
      authIdentifier: keysets.authIdentifier,
      issuer: keysets.issuer,
      type: keysets.type,
      updatedAt: keysets.updatedAt,
      activeKeys: sql<number>`count(*) filter (where ${keysetKeys.active})`.mapWith(Number),
      keys: count(keysetKeys.id),
    })
    .from(keysets)
    .leftJoin(keysetKeys, eq(keysetKeys.keysetId, keysets.id))
    .where(eq(keysets.organizationId, actor.organizationId))
    .groupBy(keysets.id)
    .orderBy(asc(sql`lower(${keysets.label})`));
}

/** With its uploaded keys, newest first. */
export async function getKeyset(actor: Actor, id: string) {
  const [keyset] = await db()
    .select()
    .from(keysets)
    .where(and(eq(keysets.organizationId, actor.organizationId), eq(keysets.id, id)));
  if (!keyset) throw new AppError("not_found", "This keyset does not exist.");
  return { ...keyset, keys: await listKeys(actor, [id]) };
}

export async function listKeys(actor: Actor, keysetIds: string[]): Promise<KeysetKey[]> {
  if (keysetIds.length === 0) return [];
  return db()
    .select()
    .from(keysetKeys)
    .where(
      and(
        eq(keysetKeys.organizationId, actor.organizationId),
        inArray(keysetKeys.keysetId, keysetIds),
      ),
    )
    .orderBy(sql`${keysetKeys.createdAt} desc`, asc(keysetKeys.id));
}

export async function getKey(actor: Actor, id: string): Promise<KeysetKey> {
  const [key] = await db()
    .select()
    .from(keysetKeys)
    .where(and(eq(keysetKeys.organizationId, actor.organizationId), eq(keysetKeys.id, id)));
  if (!key) throw new AppError("not_found", "This key does not exist.");
  return key;
}

/** The channels that accept its tokens: in the way of deleting it. */
export async function listChannelsUsing(
  actor: Actor,
  keysetId: string,
): Promise<{ id: string; label: string }[]> {
  return db()
    .select({ id: messagingChannels.id, label: messagingChannels.label })
    .from(channelKeysets)
    .innerJoin(messagingChannels, eq(messagingChannels.id, channelKeysets.channelId))
    .where(
      and(
        eq(channelKeysets.organizationId, actor.organizationId),
        eq(channelKeysets.keysetId, keysetId),
      ),
    )
    .orderBy(asc(messagingChannels.label));
}
