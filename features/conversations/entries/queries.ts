import "server-only";
import { and, eq } from "drizzle-orm";
import { db, run } from "@/db/client";
import { conversationEntries } from "@/db/schema/conversation-entries";
import type { Actor } from "@/features/members/actor";
import type { AppType, EntryPayload, EntryType, ParticipantRole } from "@/protocol/entry";
import type { AbstractMessage } from "@/protocol/message";
import type { EntryListQuery } from "@/protocol/messaging-api.schema";
import {
  findWrittenSince,
  followLog,
  listFirstEntries,
  listLastEntries,
  readConversationLog as readConversationLogStatement,
  readHeadsOfStreams as readHeadsOfStreamsStatement,
  readHeads as readHeadsStatement,
  readSharedLog as readSharedLogStatement,
  readWholeLog as readWholeLogStatement,
} from "./statements";
import { readPayload } from "./stored";

/** One line of the log, as it is stored. Times are epoch milliseconds. */
export type LogLine = {
  seq: number;
  endUserId: string;
  conversationId: string;
  identifier: string;
  entryType: EntryType;
  /** Absent where it cannot be read: such a line is passed over. */
  payload: EntryPayload | undefined;
  /** The payload's JSON; streams send it as it is. */
  json: string;
  senderRole: ParticipantRole;
  senderAppType: AppType;
  senderSubject: string;
  senderDisplayName: string;
  clientAt: number;
  transcriptedAt: number;
};

/** A line with what a customer's stream says about its conversation. */
export type FollowedLine = LogLine & {
  conversationIdentifier: string;
  channelAddressIdentifier: string;
};

type Row = Record<string, unknown>;

/** Drivers give big integers as text; checks in the table keep the words to their lists. */
function lineOf(row: Row): LogLine {
  const { seq, clientAt, transcriptedAt } = row;
  const line = row as LogLine;
  return {
    ...line,
    payload: readPayload(JSON.parse(line.json)),
    seq: Number(seq),
    clientAt: Number(clientAt),
    transcriptedAt: Number(transcriptedAt),
  };
}

/** What a customer may see after `after`, oldest first. */
export async function readFollowedLog(
  actor: Actor,
  from: { endUserId: string; after: number; limit: number },
): Promise<FollowedLine[]> {
  const rows = await run(followLog, [actor.organizationId, from.endUserId, from.after, from.limit]);
  return rows.map((row) => ({ ...(row as FollowedLine), ...lineOf(row) }));
}

/** Every line of an end user after `after`, for the organization's side. */
export async function readWholeLog(
  actor: Actor,
  from: { endUserId: string; after: number; limit: number },
): Promise<LogLine[]> {
  const { endUserId, after, limit } = from;
  const rows = await run(readWholeLogStatement, [actor.organizationId, endUserId, after, limit]);
  return rows.map(lineOf);
}

/** Every line of one conversation after `after`, for the organization's side. */
export async function readConversationLog(
  actor: Actor,
  from: { conversationId: string; after: number; limit: number },
): Promise<LogLine[]> {
  const { conversationId, after, limit } = from;
  const parameters = [actor.organizationId, conversationId, after, limit];
  return (await run(readConversationLogStatement, parameters)).map(lineOf);
}

/** What a customer may see of one conversation after `after`, without what nobody reads, oldest first. */
export async function readSharedLog(
  actor: Actor,
  from: { conversationId: string; after: number; limit: number },
): Promise<LogLine[]> {
  const { conversationId, after, limit } = from;
  const parameters = [actor.organizationId, conversationId, after, limit];
  return (await run(readSharedLogStatement, parameters)).map(lineOf);
}

/** A page of a conversation, newest first. */
export async function listEntries(
  actor: Actor,
  conversationId: string,
  query: EntryListQuery,
): Promise<LogLine[]> {
  const statement = query.direction === "FromStart" ? listFirstEntries : listLastEntries;
  const rows = await run(statement, [
    actor.organizationId,
    conversationId,
    query.entryTypeFilter ? JSON.stringify(query.entryTypeFilter) : null,
    query.startTimestamp ?? null,
    query.endTimestamp ?? null,
    query.limit,
  ]);
  return rows.map(lineOf);
}

/** How far an end user's log goes; 0 while there is none. */
export async function readHead(actor: Actor, endUserId: string): Promise<number> {
  return (await readHeads(actor, [endUserId])).get(endUserId) ?? 0;
}

export async function readHeads(actor: Actor, endUserIds: string[]): Promise<Map<string, number>> {
  return heads(await run(readHeadsStatement, [actor.organizationId, JSON.stringify(endUserIds)]));
}

/**
 * The heads behind all open streams of this node, whatever their organizations:
 * one look for hundreds of streams. Nothing of it reaches anybody but as a wake-up.
 */
export async function readHeadsOfStreams(endUserIds: string[]): Promise<Map<string, number>> {
  return heads(await run(readHeadsOfStreamsStatement, [JSON.stringify(endUserIds)]));
}

function heads(rows: Row[]): Map<string, number> {
  return new Map(rows.map(({ id, lastSeq }) => [String(id), Number(lastSeq)]));
}

/** Whether a sender's message is among the last lines of a conversation, stored at `since` or later. */
export async function hasWrittenSince(
  actor: Actor,
  conversationId: string,
  senderSubject: string,
  since: number,
): Promise<boolean> {
  const parameters = [actor.organizationId, conversationId, senderSubject, since];
  return (await run(findWrittenSince, parameters)).length > 0;
}

export async function findEntry(actor: Actor, conversationId: string, identifier: string) {
  const [found] = await db()
    .select({
      fingerprint: conversationEntries.fingerprint,
      clientAt: conversationEntries.clientAt,
    })
    .from(conversationEntries)
    .where(
      and(
        eq(conversationEntries.organizationId, actor.organizationId),
        eq(conversationEntries.conversationId, conversationId),
        eq(conversationEntries.identifier, identifier),
      ),
    );
  return found;
}

/** A message of the conversation that its customer may see. */
export async function findMessage(
  actor: Actor,
  conversationId: string,
  identifier: string,
): Promise<AbstractMessage | undefined> {
  const [found] = await db()
    .select({ payload: conversationEntries.payload })
    .from(conversationEntries)
    .where(
      and(
        eq(conversationEntries.organizationId, actor.organizationId),
        eq(conversationEntries.conversationId, conversationId),
        eq(conversationEntries.identifier, identifier),
        eq(conversationEntries.entryType, "Message"),
        eq(conversationEntries.visibility, "all"),
      ),
    );
  const payload = found && readPayload(found.payload);
  return payload?.entryType === "Message" ? payload.abstractMessage : undefined;
}
