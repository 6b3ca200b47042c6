import { integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { at, id, organizationId } from "./columns";

export const files = pgTable(
  "files",
  {
    id,
    organizationId,
    name: text().notNull(),
    mediaType: text().notNull(),
    size: integer().notNull(),
    createdAt: at().notNull().defaultNow(),
  },
  (t) => [unique("files_organization_id_key").on(t.organizationId, t.id)],
);
