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
    content: jsonb().notNull(),
    deletedBy: text().notNull(),
    deletedAt: at().notNull().defaultNow(),
  },
  (t) => [index("deleted_records_organization_id_index").on(t.organizationId, t.deletedAt)],
);
