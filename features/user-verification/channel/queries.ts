import "server-only";
import { and, asc, eq, gte, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { channelKeysets } from "@/db/schema/channel-keysets";
import { conversations } from "@/db/schema/conversations";
import { identityRefusals } from "@/db/schema/identity-refusals";
import { keysets } from "@/db/schema/keysets";
import { messagingChannels } from "@/db/schema/messaging-channels";
import { messagingSessions } from "@/db/schema/messaging-sessions";
import type { Actor } from "@/features/members/actor";
import { AppError } from "@/lib/errors";
import { listKeys } from "../keysets/queries";
import type { KeysetWithKeys } from "../tokens/key-ring";

export type ChannelVerification = Awaited<ReturnType<typeof getChannelVerification>>;

export async function getChannelVerification(actor: Actor, id: string) {
  const [channel] = await db()
    .select({
      id: messagingChannels.id,
      label: messagingChannels.label,
      revision: messagingChannels.revision,
      verificationMode: messagingChannels.verificationMode,
      verifiedTokenMinutes: messagingChannels.verifiedTokenMinutes,
      guestTokenMinutes: messagingChannels.guestTokenMinutes,
      configurationName: messagingChannels.configurationName,
      session: messagingChannels.session,
    })
    .from(messagingChannels)
    .where(
      and(eq(messagingChannels.organizationId, actor.organizationId), eq(messagingChannels.id, id)),
    );
  if (!channel) throw new AppError("not_found", "This channel does not exist.");
  return { ...channel, keysetIds: await listKeysetIds(actor, id) };
}

async function listKeysetIds(actor: Actor, channelId: string): Promise<string[]> {
  const rows = await db()
    .select({ keysetId: channelKeysets.keysetId })
    .from(channelKeysets)
    .where(
      and(
        eq(channelKeysets.organizationId, actor.organizationId),
        eq(channelKeysets.channelId, channelId),
      ),
    )
    .orderBy(asc(channelKeysets.keysetId));
  return rows.map(({ keysetId }) => keysetId);
}

/** What every channel of the organization accepts tokens by, for the doors. */
export async function listTrustedKeysets(actor: Actor): Promise<Map<string, KeysetWithKeys[]>> {
  const rows = await db()
    .select({ channelId: channelKeysets.channelId, keyset: keysets })
    .from(channelKeysets)
    .innerJoin(keysets, eq(keysets.id, channelKeysets.keysetId))
    .where(eq(channelKeysets.organizationId, actor.organizationId))
    .orderBy(asc(keysets.createdAt), asc(keysets.id));
  const keys = await listKeys(actor, [...new Set(rows.map(({ keyset }) => keyset.id))]);
  const trusted = new Map<string, KeysetWithKeys[]>();
  for (const { channelId, keyset } of rows) {
    const { id, label, authIdentifier, issuer, jwksUrl } = keyset;
    const own = keys
      .filter((key) => key.keysetId === id)
      .map(({ kid, alg, n, e, active }) => ({ kid, alg, n, e, active }));
    const known = trusted.get(channelId) ?? [];
    trusted.set(channelId, [...known, { id, label, authIdentifier, issuer, jwksUrl, keys: own }]);
  }
  return trusted;
}

/** Channels that share the verified history under a Configuration Name. */
export async function listChannelsByConfigurationName(
  actor: Actor,
): Promise<{ id: string; label: string; configurationName: string }[]> {
  const rows = await db()
    .select({
      id: messagingChannels.id,
      label: messagingChannels.label,
      configurationName: messagingChannels.configurationName,
    })
    .from(messagingChannels)
    .where(eq(messagingChannels.organizationId, actor.organizationId))
    .orderBy(asc(messagingChannels.label));
  return rows.flatMap(({ configurationName, ...row }) =>
    configurationName ? [{ ...row, configurationName }] : [],
  );
}

export type CountedOutcome = { outcome: string; count: number };
export type Counts = Record<7 | 30, { sessions: CountedOutcome[]; refusals: CountedOutcome[] }>;

/** Chats of the last days by what their customers brought, and the requests that were refused. */
export async function countIdentityOutcomes(
  actor: Actor,
  channelId: string,
  days: number,
): Promise<{ sessions: CountedOutcome[]; refusals: CountedOutcome[] }> {
  const counted = sql<number>`count(*)`.mapWith(Number);
  const sessions = await db()
    .select({ outcome: messagingSessions.identityOutcome, count: counted })
    .from(messagingSessions)
    .innerJoin(conversations, eq(conversations.id, messagingSessions.conversationId))
    .where(
      and(
        eq(conversations.organizationId, actor.organizationId),
        eq(conversations.channelId, channelId),
        eq(messagingSessions.origin, "inbound"),
        gte(messagingSessions.startedAt, sql`now() - make_interval(days => ${days}::int)`),
      ),
    )
    .groupBy(messagingSessions.identityOutcome);
  const refusals = await db()
    .select({
      outcome: identityRefusals.fault,
      count: sql<number>`sum(${identityRefusals.count})`.mapWith(Number),
    })
    .from(identityRefusals)
    .where(
      and(
        eq(identityRefusals.organizationId, actor.organizationId),
        eq(identityRefusals.channelId, channelId),
        gte(identityRefusals.day, sql`(now() at time zone 'utc')::date - ${days}::int`),
      ),
    )
    .groupBy(identityRefusals.fault);
  return { sessions, refusals };
}
