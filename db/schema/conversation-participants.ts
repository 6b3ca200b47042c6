import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { participantRoles } from "@/protocol/entry";
import { at, id, oneOf, organizationId } from "./columns";
import { conversations } from "./conversations";

export const conversationParticipants = pgTable(
  "conversation_participants",
  {
    id,
    organizationId,
    conversationId: text().notNull(),
    role: text({ enum: participantRoles }).notNull(),
    /** The customer's subject, or the member's id. */
    subject: text().notNull(),
    displayName: text().notNull(),
    joinedAt: at().notNull().defaultNow(),
    leftAt: at(),
  },
  (t) => [
    foreignKey({
      name: "conversation_participants_conversation_fkey",
      columns: [t.organizationId, t.conversationId],
      foreignColumns: [conversations.organizationId, conversations.id],
    }).onDelete("cascade"),
    index("conversation_participants_conversation_index").on(t.organizationId, t.conversationId),
    uniqueIndex("conversation_participants_present_key")
      .on(t.conversationId, t.subject)
      .where(sql`${t.leftAt} is null`),
    check("conversation_participants_role_check", oneOf(t.role, participantRoles)),
  ],
);
