import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { channelConsents } from "@/db/schema/channel-consents";
import type { Actor } from "@/features/members/actor";
import { type AppError, isAppError } from "@/lib/errors";
import { type Consent, standardConsent } from "./consent";
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
