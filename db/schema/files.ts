import { sql } from "drizzle-orm";
import { boolean, foreignKey, index, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { at, id, organizationId } from "./columns";
import { conversations } from "./conversations";

export const files = pgTable(
  "files",
  {
    id,
    organizationId,
    name: text().notNull(),
    mediaType: text().notNull(),
    size: integer().notNull(),
    /** Of a file that somebody sent; null for a logo. */
    conversationId: text(),
    /** Its bytes are still coming in, or its message is not stored: nobody sees it. */
    pending: boolean().notNull().default(false),
    /** A picture that we encoded anew, so that a browser may show it in place. */
    inline: boolean().notNull().default(false),
    createdAt: at().notNull().defaultNow(),
  },
  (t) => [
    unique("files_organization_id_key").on(t.organizationId, t.id),
    foreignKey({
      name: "files_conversation_fkey",
      columns: [t.organizationId, t.conversationId],
      foreignColumns: [conversations.organizationId, conversations.id],
    }).onDelete("cascade"),
    index("files_conversation_index").on(t.organizationId, t.conversationId),
    index("files_pending_index").on(t.createdAt).where(sql`${t.pending}`),
  ],
);
