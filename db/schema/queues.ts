import { sql } from "drizzle-orm";
import { pgTable, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
import { id, organizationId, revision, timestamps } from "./columns";

export const queues = pgTable(
  "queues",
  {
    id,
    organizationId,
    label: text().notNull(),
    developerName: text().notNull(),
    revision,
    ...timestamps,
  },
  (t) => [
    unique("queues_organization_id_key").on(t.organizationId, t.id),
    uniqueIndex("queues_developer_name_key").on(t.organizationId, sql`lower(${t.developerName})`),
  ],
);
