import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { appTypes, entryTypes, participantRoles, visibilities } from "@/protocol/entry";
import { at, oneOf, organizationId } from "./columns";
import { conversations } from "./conversations";
import { endUsers } from "./end-users";

/** The log. `seq` comes from the end user's counter in the inserting transaction; nothing else orders it. */
export const conversationEntries = pgTable(
  "conversation_entries",
  {
    organizationId,
    endUserId: text().notNull(),
    seq: bigint({ mode: "number" }).notNull(),
    conversationId: text().notNull(),
    /** The client's message id, or ours; unique in its conversation. */
    identifier: text().notNull(),
    entryType: text({ enum: entryTypes }).notNull(),
    payload: jsonb().notNull(),
    /** Of an acknowledgement: the message's identifier. */
    acknowledges: text(),
    /** SHA-256 of the message member of the request; only messages have one. */
    fingerprint: text(),
    senderRole: text({ enum: participantRoles }).notNull(),
    senderAppType: text({ enum: appTypes }).notNull(),
    senderSubject: text().notNull(),
    senderDisplayName: text().notNull(),
    visibility: text({ enum: visibilities }).notNull().default("all"),
    clientAt: at().notNull(),
    transcriptedAt: at().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ name: "conversation_entries_pkey", columns: [t.endUserId, t.seq] }),
    uniqueIndex("conversation_entries_identifier_key").on(t.conversationId, t.identifier),
    uniqueIndex("conversation_entries_acknowledgement_key")
      .on(t.conversationId, t.acknowledges, t.senderSubject, t.entryType)
      .where(sql`${t.acknowledges} is not null`),
    foreignKey({
      name: "conversation_entries_end_user_fkey",
      columns: [t.organizationId, t.endUserId],
      foreignColumns: [endUsers.organizationId, endUsers.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "conversation_entries_conversation_fkey",
      columns: [t.organizationId, t.conversationId],
      foreignColumns: [conversations.organizationId, conversations.id],
    }).onDelete("cascade"),
    index("conversation_entries_conversation_index").on(t.conversationId, t.seq),
    check("conversation_entries_entry_type_check", oneOf(t.entryType, entryTypes)),
    check("conversation_entries_sender_role_check", oneOf(t.senderRole, participantRoles)),
    check("conversation_entries_sender_app_type_check", oneOf(t.senderAppType, appTypes)),
    check("conversation_entries_visibility_check", oneOf(t.visibility, visibilities)),
  ],
);
