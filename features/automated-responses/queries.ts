import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { automatedResponses } from "@/db/schema/automated-responses";
import { conversations } from "@/db/schema/conversations";
import type { Actor } from "@/features/members/actor";
import { isAppError } from "@/lib/errors";
import {
  type AutomatedResponses,
  standardAutomatedResponses,
  storedAutomatedResponses,
} from "./stored";

export type ChannelResponses = {
  /** 0 while nobody has saved any. */
  revision: number;
  content: AutomatedResponses;
};

export async function getAutomatedResponses(
  actor: Actor,
  channelId: string,
): Promise<ChannelResponses> {
  const [row] = await db()
    .select({ revision: automatedResponses.revision, content: automatedResponses.content })
    .from(automatedResponses)
    .where(
      and(
        eq(automatedResponses.organizationId, actor.organizationId),
        eq(automatedResponses.channelId, channelId),
      ),
    );
  if (!row) return { revision: 0, content: standardAutomatedResponses() };
  return { revision: row.revision, content: read(row.content) };
}

/** Of the channel that a conversation is on; undefined where nobody has saved any. */
export async function findResponsesOf(
  actor: Actor,
  conversationId: string,
): Promise<AutomatedResponses | undefined> {
  const [row] = await db()
    .select({ content: automatedResponses.content })
    .from(automatedResponses)
    .innerJoin(
      conversations,
      and(
        eq(conversations.organizationId, automatedResponses.organizationId),
        eq(conversations.channelId, automatedResponses.channelId),
      ),
    )
    .where(
      and(
        eq(automatedResponses.organizationId, actor.organizationId),
        eq(conversations.id, conversationId),
      ),
    );
  return row && read(row.content);
}

/** Channels that answer a customer's first message, or might: who looks closer meets the error. */
export async function listAcknowledgingChannels(actor: Actor): Promise<Set<string>> {
  const rows = await db()
    .select({ channelId: automatedResponses.channelId, content: automatedResponses.content })
    .from(automatedResponses)
    .where(eq(automatedResponses.organizationId, actor.organizationId));
  return new Set(
    rows.filter(({ content }) => acknowledges(content)).map(({ channelId }) => channelId),
  );
}

function acknowledges(column: unknown): boolean {
  try {
    return read(column).slots.acknowledgement.on;
  } catch (error) {
    if (isAppError(error)) return true;
    throw error;
  }
}

function read(column: unknown): AutomatedResponses {
  return storedAutomatedResponses.read(column, "The automated responses of a channel");
}
