import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { afterCommit, db } from "@/db/client";
import { conversationEntries } from "@/db/schema/conversation-entries";
import { endUsers } from "@/db/schema/end-users";
import type { Actor } from "@/features/members/actor";
import { doorbell } from "@/lib/doorbell";
import type { EntryPayload, Sender } from "@/protocol/entry";
import { systemSender } from "./payloads";
import { storable } from "./stored";

export type Appended = { seq: number; clientAt: Date };

/**
 * First in every transaction that writes to a log: the end user's row before the
 * conversation, its session and the work item, or two writers wait for each other.
 */
export async function lockEndUser(actor: Actor, endUserId: string): Promise<void> {
  await db()
    .select({ id: endUsers.id })
    .from(endUsers)
    .where(and(eq(endUsers.organizationId, actor.organizationId), eq(endUsers.id, endUserId)))
    .for("update");
}

/** Adds one line to the log of an end user whose row is locked, and rings when it is committed. */
export async function appendEntry(
  actor: Actor,
  to: { endUserId: string; conversationId: string },
  entry: {
    payload: EntryPayload;
    sender?: Sender;
    senderDisplayName?: string;
    fingerprint?: string;
  },
): Promise<Appended> {
  const { organizationId } = actor;
  const [numbered] = await db()
    .update(endUsers)
    .set({ lastSeq: sql`${endUsers.lastSeq} + 1` })
    .where(and(eq(endUsers.organizationId, organizationId), eq(endUsers.id, to.endUserId)))
    .returning({ seq: endUsers.lastSeq });
  if (!numbered) throw new Error(`End user ${to.endUserId} does not exist`);
  const { payload, sender = systemSender } = entry;
  const now = sql`date_trunc('milliseconds', clock_timestamp())`;
  const [inserted] = await db()
    .insert(conversationEntries)
    .values({
      organizationId,
      ...to,
      seq: numbered.seq,
      identifier: payload.id,
      entryType: payload.entryType,
      payload: sql`${storable(payload)}::text::jsonb`,
      fingerprint: entry.fingerprint ?? null,
      senderRole: sender.role,
      senderAppType: sender.appType,
      senderSubject: sender.subject,
      senderDisplayName: entry.senderDisplayName ?? "System",
      clientAt: now,
      transcriptedAt: now,
    })
    .returning({ clientAt: conversationEntries.clientAt });
  if (!inserted) throw new Error("An insert returned nothing");
  const ring = { organizationId, endUserId: to.endUserId, seq: numbered.seq };
  afterCommit(() => doorbell().ring("entry", ring));
  return { seq: numbered.seq, clientAt: inserted.clientAt };
}
