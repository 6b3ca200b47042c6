import { integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { bytea } from "./columns";
import { files } from "./files";

/** At most 256 KiB each. */
export const fileChunks = pgTable(
  "file_chunks",
  {
    fileId: text()
      .notNull()
      .references(() => files.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    bytes: bytea().notNull(),
  },
  (t) => [primaryKey({ name: "file_chunks_pkey", columns: [t.fileId, t.position] })],
);
