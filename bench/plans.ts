import { randomUUID } from "node:crypto";
import type { Connection } from "@/db/client";
import { openPostgres } from "@/db/postgres";
import {
  findWrittenSince,
  followLog,
  listFirstEntries,
  listLastEntries,
  readConversationLog,
  readHeads,
  readHeadsOfStreams,
  readSharedLog,
  readWholeLog,
  sendCustomerMessage,
  sendRepMessage,
} from "@/features/conversations/entries/statements";
import {
  acknowledgeAsCustomer,
  acknowledgeAsRep,
} from "@/features/conversations/receipts/statements";
import {
  findSessionSpan,
  listPastSessions,
} from "@/features/conversations/sessions/past/statements";
import {
  markCustomersSeen,
  postponeTimers,
} from "@/features/conversations/sessions/timers/statements";
import {
  countOwnConversations,
  findOwnConversation,
  findVisibleConversation,
  listOwnConversations,
  readCustomerDetails,
} from "@/features/conversations/statements";
import { readPositions } from "@/features/routing/queue-positions/statements";
import {
  countWaitingFor,
  readDeskSession,
  readDeskSessions,
} from "@/features/routing/work-items/statements";

/** What grows with every chat: no statement of a door may walk through all of one. */
const growing = [
  "conversation_entries",
  "conversations",
  "end_users",
  "messaging_sessions",
  "messaging_users",
  "work_items",
];

/** One seeded conversation, by which statements are asked. */
export type Example = {
  organizationId: string;
  endUserId: string;
  conversationId: string;
  sessionId: string;
  memberId: string;
};

/** Every statement by hand, with parameters as the doors give them. */
function statementsOf({ organizationId, endUserId, conversationId, ...ids }: Example) {
  const { sessionId, memberId } = ids;
  const people = JSON.stringify([endUserId]);
  const now = Date.now();
  const seen = JSON.stringify([{ entryType: "ReadAcknowledgement", identifier: sessionId }]);
  const types = JSON.stringify(["Message"]);
  const message = [randomUUID(), "{}", "fingerprint", endUserId];
  const page = [organizationId, conversationId];
  return [
    [sendCustomerMessage, [organizationId, endUserId, conversationId, ...message, false, null]],
    [sendRepMessage, [organizationId, memberId, conversationId, ...message, "Ada"]],
    [followLog, [organizationId, endUserId, 5, 50]],
    [readWholeLog, [organizationId, endUserId, 5, 50]],
    [readConversationLog, [...page, 5, 50]],
    [readSharedLog, [...page, 5, 50]],
    [listLastEntries, [...page, null, null, null, 50]],
    [listFirstEntries, [...page, types, now - 60_000, now, 50]],
    [findWrittenSince, [...page, endUserId, now]],
    [acknowledgeAsCustomer, [organizationId, seen, endUserId, endUserId, conversationId, "Guest"]],
    [acknowledgeAsRep, [organizationId, seen, memberId, conversationId, "Ada"]],
    [readHeads, [organizationId, people]],
    [readHeadsOfStreams, [people]],
    [findOwnConversation, [organizationId, endUserId, conversationId]],
    [listOwnConversations, [organizationId, endUserId, true, 50]],
    [countOwnConversations, [organizationId, endUserId]],
    [findVisibleConversation, [organizationId, memberId, conversationId]],
    [readCustomerDetails, [organizationId, memberId, sessionId]],
    [listPastSessions, [organizationId, memberId, sessionId, 20]],
    [findSessionSpan, [organizationId, memberId, sessionId]],
    [markCustomersSeen, [people]],
    [postponeTimers, [JSON.stringify([{ id: sessionId, status: "Waiting", until: now }])]],
    [readPositions, [organizationId]],
    [readDeskSessions, [organizationId, memberId]],
    [countWaitingFor, [organizationId, memberId]],
    [readDeskSession, [organizationId, sessionId]],
  ] as const;
}

type Node = {
  "Node Type": string;
  "Relation Name"?: string;
  "Index Name"?: string;
  "Index Cond"?: string;
  Plans?: Node[];
};
type Runner = Pick<Connection, "run">;

/**
 * Statements that would walk through all of a table that grows, or through all of an index because
 * they do not know the column with which it begins.
 */
export async function findWholeScans(connection: Runner, example: Example): Promise<string[]> {
  const leading = await leadingColumns(connection);
  const found: string[] = [];
  for (const [{ name, text }, parameters] of statementsOf(example)) {
    const statement = { name: `explain_${name}`, text: `explain (format json) ${text}` };
    const [row] = await connection.run(statement, [...parameters]);
    const explained = row?.["QUERY PLAN"];
    const plans = typeof explained === "string" ? JSON.parse(explained) : explained;
    for (const { Plan: plan } of plans as { Plan: Node }[]) {
      for (const whole of new Set(scannedIn(plan, leading))) found.push(`${name} walks ${whole}`);
    }
  }
  return found;
}

function scannedIn({ Plans = [], ...node }: Node, leading: Map<string, string>): string[] {
  const { "Relation Name": table = "", "Index Name": index } = node;
  const column = index === undefined ? undefined : leading.get(index);
  const unknown = column !== undefined && !node["Index Cond"]?.includes(column);
  const scanned =
    node["Node Type"] === "Seq Scan" && growing.includes(table) ? [table] : unknown ? [index] : [];
  return [...scanned, ...Plans.flatMap((plan) => scannedIn(plan, leading))].map(String);
}

/** The first column of each whole index of a growing table; those of open work alone stay small. */
async function leadingColumns(connection: Runner): Promise<Map<string, string>> {
  const statement = {
    name: "bench_leading_columns",
    text: `select i.relname as index, a.attname as column
      from pg_index x join pg_class i on i.oid = x.indexrelid
      join pg_attribute a on a.attrelid = x.indrelid and a.attnum = x.indkey[0]
      where x.indpred is null and x.indrelid = any (select oid from pg_class where relname = any($1::text[]))`,
  };
  const rows = await connection.run(statement, [growing]);
  return new Map(rows.map(({ index, column }) => [String(index), String(column)]));
}

/** The example of a bench's own database, and its plans there. */
export async function explainIn(
  url: string,
  of: { organizationId: string; endUserId: string; conversationId: string },
): Promise<string[]> {
  const connection = openPostgres(url);
  try {
    return await findWholeScans(connection, await exampleOf(connection, of));
  } finally {
    await connection.close();
  }
}

export async function exampleOf(
  connection: Runner,
  of: { organizationId: string; endUserId: string; conversationId: string },
): Promise<Example> {
  const statement = {
    name: "bench_example",
    text: `select s.id as "sessionId", (select min(id) from members where organization_id = $1) as "memberId"
      from messaging_sessions s where s.organization_id = $1 and s.conversation_id = $2
      order by s.started_at desc limit 1`,
  };
  const [row] = await connection.run(statement, [of.organizationId, of.conversationId]);
  return { ...of, sessionId: String(row?.sessionId), memberId: String(row?.memberId) };
}

/** How often each growing table was walked through since the database began: by any statement at all. */
export async function countSequentialScans(url: string): Promise<Map<string, number>> {
  const connection = openPostgres(url);
  try {
    const statement = {
      name: "bench_scans",
      text: "select relname, seq_scan from pg_stat_user_tables where relname = any($1::text[])",
    };
    const rows = await connection.run(statement, [growing]);
    return new Map(rows.map(({ relname, seq_scan }) => [String(relname), Number(seq_scan)]));
  } finally {
    await connection.close();
  }
}
