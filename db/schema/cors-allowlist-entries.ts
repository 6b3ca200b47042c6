import { pgTable, text, unique } from "drizzle-orm/pg-core";
import { id, organizationId, revision, timestamps } from "./columns";

export const corsAllowlistEntries = pgTable(
  "cors_allowlist_entries",
  {
    id,
    organizationId,
    pattern: text().notNull(),
    description: text().notNull().default(""),
    revision,
    ...timestamps,
  },
  (t) => [
    unique("cors_allowlist_entries_organization_id_key").on(t.organizationId, t.id),
    unique("cors_allowlist_entries_pattern_key").on(t.organizationId, t.pattern),
  ],
);
