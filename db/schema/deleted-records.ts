import { index, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { at, id, organizationId } from "./columns";

/** What was deleted, whole, for thirty days: undo inserts it again with the same ids. */
export const deletedRecords = pgTable(
  "deleted_records",
  {
    id,
    organizationId,
    recordKind: text().notNull(),
    recordId: text().notNull(),
    /** What the record was called; empty for those of an earlier release. */
    recordLabel: text().notNull().default(""),
    content: jsonb().notNull(),
    deletedBy: text().notNull(),
    deletedAt: at().notNull().defaultNow(),
  },
  (t) => [
    index("deleted_records_organization_id_index").on(t.organizationId, t.deletedAt),
    index("deleted_records_record_index").on(t.organizationId, t.recordId),
  ],
);
