import "server-only";
import { and, eq, getTableColumns, getTableName, inArray, or, type SQL, sql } from "drizzle-orm";
import { CasingCache } from "drizzle-orm/casing";
import { type AnyPgColumn, getTableConfig, type PgTable } from "drizzle-orm/pg-core";
import { db } from "./client";
import { automatedResponses } from "./schema/automated-responses";
import { brandingSets } from "./schema/branding-sets";
import { businessHours } from "./schema/business-hours";
import { channelConsents } from "./schema/channel-consents";
import { channelKeysets } from "./schema/channel-keysets";
import { chatInvitations } from "./schema/chat-invitations";
import { choiceLists } from "./schema/choice-lists";
import { corsAllowlistEntries } from "./schema/cors-allowlist-entries";
import { customParameters } from "./schema/custom-parameters";
import { deploymentOrigins } from "./schema/deployment-origins";
import { deploymentVersions } from "./schema/deployment-versions";
import { embeddedServiceDeployments } from "./schema/embedded-service-deployments";
import { identityRefusals } from "./schema/identity-refusals";
import { keysetKeys } from "./schema/keyset-keys";
import { keysets } from "./schema/keysets";
import { messagingChannels } from "./schema/messaging-channels";
import { parameterMappings } from "./schema/parameter-mappings";
import { preChatFields } from "./schema/pre-chat-fields";
import { previewLinks } from "./schema/preview-links";
import { queueMembers } from "./schema/queue-members";
import { queues } from "./schema/queues";
import { scheduledPublishes } from "./schema/scheduled-publishes";
import { texts } from "./schema/texts";

/**
 * What each kind of record consists of: its own table, then those whose rows are deleted with it,
 * each after the one it hangs on. A test fails when a table with a cascading reference is missing.
 */
export const recordTables = {
  business_hours: [businessHours],
  channel: [
    messagingChannels,
    customParameters,
    parameterMappings,
    channelKeysets,
    identityRefusals,
    channelConsents,
    automatedResponses,
  ],
  choice_list: [choiceLists],
  cors_allowlist_entry: [corsAllowlistEntries, deploymentOrigins],
  deployment: [
    embeddedServiceDeployments,
    brandingSets,
    preChatFields,
    texts,
    chatInvitations,
    deploymentVersions,
    scheduledPublishes,
    deploymentOrigins,
    previewLinks,
  ],
  keyset: [keysets, keysetKeys],
  keyset_key: [keysetKeys],
  parameter: [customParameters, parameterMappings],
  queue: [queues, queueMembers],
} satisfies Record<string, [PgTable, ...PgTable[]]>;
export type WholeRecordKind = keyof typeof recordTables;
export const wholeRecordKinds = Object.keys(recordTables) as WholeRecordKind[];

export function tablesOf(kind: WholeRecordKind): PgTable[] {
  return recordTables[kind];
}

/** Rows by table, as the database writes them in JSON. */
export type Rows = Record<string, Record<string, unknown>[]>;

/** Which of the ids are still those of records. */
export async function whichExist(
  kind: WholeRecordKind,
  organizationId: string,
  ids: readonly string[],
): Promise<string[]> {
  const [table] = recordTables[kind];
  const found = await db()
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.organizationId, organizationId), inArray(table.id, [...ids])));
  return found.map(({ id }) => id);
}

/** A record's row and all that would be deleted with it. */
export async function readWholeRecord(
  kind: WholeRecordKind,
  { organizationId, id }: { organizationId: string; id: string },
): Promise<Rows> {
  const rows: Rows = {};
  for (const table of tablesOf(kind)) {
    const name = getTableName(table);
    const columns = getTableColumns(table) as { organizationId: AnyPgColumn; id: AnyPgColumn };
    const where =
      Object.keys(rows).length === 0
        ? and(eq(columns.organizationId, organizationId), eq(columns.id, id))
        : belongsTo(table, rows);
    rows[name] = where
      ? (
          await db()
            .select({ row: rowOf(table) })
            .from(table)
            .where(where)
        ).map(({ row }) => row)
      : [];
  }
  return rows;
}

function rowOf(table: PgTable): SQL<Record<string, unknown>> {
  return sql`to_jsonb(${table})`;
}

/** Rows of the table that a cascading reference binds to one of those read already. */
function belongsTo(table: PgTable, read: Rows): SQL | undefined {
  const conditions = getTableConfig(table).foreignKeys.flatMap((key) => {
    const { columns, foreignColumns, foreignTable } = key.reference();
    if (key.onDelete !== "cascade") return [];
    return (read[getTableName(foreignTable)] ?? []).map((parent) =>
      and(
        ...columns.map((column, index) => {
          const foreign = foreignColumns[index];
          return eq(column, foreign && parent[nameOf(foreign)]);
        }),
      ),
    );
  });
  return or(...conditions);
}

/**
 * Inserts what was read once, with the same ids. Columns that came since take their defaults, those
 * that went are left out.
 */
export async function insertWholeRecord(kind: WholeRecordKind, rows: Rows): Promise<void> {
  for (const table of tablesOf(kind)) {
    const kept = rows[getTableName(table)] ?? [];
    const known = new Set(kept.flatMap((row) => Object.keys(row)));
    const names = Object.values(getTableColumns(table))
      .map(nameOf)
      .filter((name) => known.has(name));
    if (names.length === 0) continue;
    const list = sql.join(
      names.map((name) => sql.identifier(name)),
      sql`, `,
    );
    await db().execute(
      sql`insert into ${table} (${list}) select ${list} from jsonb_populate_recordset(null::${table}, ${JSON.stringify(kept)}::text::jsonb)`,
    );
  }
}

/** Which kind of record a constraint of this one refers to, and the row's key there. */
export function referredBy(
  kind: WholeRecordKind,
  constraint: string,
  rows: Rows,
): { kind: WholeRecordKind | undefined; ids: string[] } | undefined {
  for (const table of tablesOf(kind)) {
    for (const key of getTableConfig(table).foreignKeys) {
      if (key.getName() !== constraint) continue;
      const { columns, foreignTable } = key.reference();
      const column = columns.at(-1);
      const kept = rows[getTableName(table)] ?? [];
      const ids = column ? kept.map((row) => String(row[nameOf(column)])) : [];
      return { kind: wholeRecordKinds.find((each) => tablesOf(each)[0] === foreignTable), ids };
    }
  }
  return undefined;
}

const casing = new CasingCache("snake_case");

function nameOf(column: AnyPgColumn): string {
  return casing.getColumnCasing(column);
}
