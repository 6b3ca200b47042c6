import "server-only";
import { and, count, desc, eq, gt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { channelConsents } from "@/db/schema/channel-consents";
import { conversationEntries } from "@/db/schema/conversation-entries";
import { conversations } from "@/db/schema/conversations";
import type { Actor } from "@/features/members/actor";
import { mayConfigure } from "@/features/members/permissions";
import { type AppError, isAppError } from "@/lib/errors";
import { type Consent, standardConsent } from "./consent";
import { maximumKeywordLength } from "./keywords";
import { storedConsent } from "./stored";

export type ChannelConsent = {
  /** 0 while nobody has saved any. */
  revision: number;
  consent: Consent;
};

export async function getConsent(actor: Actor, channelId: string): Promise<ChannelConsent> {
  const [row] = await db()
    .select({ revision: channelConsents.revision, content: channelConsents.content })
    .from(channelConsents)
    .where(
      and(
        eq(channelConsents.organizationId, actor.organizationId),
        eq(channelConsents.channelId, channelId),
      ),
    );
  if (!row) return { revision: 0, consent: standardConsent() };
  return { revision: row.revision, consent: read(row.content) };
}

/** By channel, where somebody has saved any; one that cannot be read is its own error. */
export async function listConsents(actor: Actor): Promise<Map<string, Consent | AppError>> {
  const rows = await db()
    .select({ channelId: channelConsents.channelId, content: channelConsents.content })
    .from(channelConsents)
    .where(eq(channelConsents.organizationId, actor.organizationId));
  return new Map(rows.map(({ channelId, content }) => [channelId, readable(content)]));
}

function readable(column: unknown): Consent | AppError {
  try {
    return read(column);
  } catch (error) {
    if (isAppError(error)) return error;
    throw error;
  }
}

function read(column: unknown): Consent {
  return storedConsent.read(column, "The consent of a channel");
}

/** Whole messages that customers of a channel said, with how often; only short ones can be words. */
export type Said = { text: string; times: number };

const listedMessages = 400;

/** What customers said as a whole message in the last 30 days, the most frequent first. */
export async function listShortMessages(actor: Actor, channelId: string): Promise<Said[]> {
  mayConfigure(actor);
  const text = sql<string>`lower(btrim(${conversationEntries.payload} #>> '{abstractMessage,staticContent,text}'))`;
  return db()
    .select({ text, times: count() })
    .from(conversationEntries)
    .innerJoin(
      conversations,
      and(
        eq(conversations.organizationId, conversationEntries.organizationId),
        eq(conversations.id, conversationEntries.conversationId),
      ),
    )
    .where(
      and(
        eq(conversationEntries.organizationId, actor.organizationId),
        eq(conversations.channelId, channelId),
        eq(conversationEntries.entryType, "Message"),
        eq(conversationEntries.senderRole, "EndUser"),
        gt(conversationEntries.transcriptedAt, sql`now() - interval '30 days'`),
        sql`length(${text}) <= ${maximumKeywordLength}`,
      ),
    )
    .groupBy(text)
    .orderBy(desc(count()))
    .limit(listedMessages);
}
