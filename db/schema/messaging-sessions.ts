import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { endedBy, endReasons, sessionOrigins, sessionStatuses } from "@/protocol/entry";
import { at, id, oneOf, organizationId } from "./columns";
import { conversations } from "./conversations";
import { messagingUsers } from "./messaging-users";

export const messagingSessions = pgTable(
  "messaging_sessions",
  {
    id,
    organizationId,
    conversationId: text().notNull(),
    messagingUserId: text().notNull(),
    status: text({ enum: sessionStatuses }).notNull(),
    origin: text({ enum: sessionOrigins }).notNull(),
    /** `{schema, values: PreChatValue[], terms}`; read through `features/pre-chat/stored.ts`. */
    preChat: jsonb().notNull(),
    /** An `IdentityOutcome`: what its customer brought to prove who they are. */
    identityOutcome: text().notNull().default("none"),
    /** What the customer wants, where a value of theirs says so. */
    subject: text(),
    startedAt: at().notNull().defaultNow(),
    acceptedAt: at(),
    /** When its customer's first message was seen to: from then on a message needs no second look. */
    acknowledgedAt: at(),
    endedAt: at(),
    endedBy: text({ enum: endedBy }),
    /** The rep's name, where a rep ended it. */
    endedByName: text(),
    endReason: text({ enum: endReasons }),
    inactiveSince: at(),
    /** Last sign of the customer's open window while the session waited. */
    customerSeenAt: at(),
    /** When the customer was last warned that the session goes idle. */
    idleWarnedAt: at(),
    /** No timer of the session is due before; then the log says what is. */
    timerAt: at().notNull().defaultNow(),
  },
  (t) => [
    unique("messaging_sessions_organization_id_key").on(t.organizationId, t.id),
    uniqueIndex("messaging_sessions_open_key")
      .on(t.conversationId)
      .where(sql`${t.endedAt} is null`),
    index("messaging_sessions_timer_index").on(t.timerAt).where(sql`${t.endedAt} is null`),
    foreignKey({
      name: "messaging_sessions_conversation_fkey",
      columns: [t.organizationId, t.conversationId],
      foreignColumns: [conversations.organizationId, conversations.id],
    }).onDelete("cascade"),
    index("messaging_sessions_conversation_index").on(t.conversationId, t.startedAt),
    foreignKey({
      name: "messaging_sessions_messaging_user_fkey",
      columns: [t.organizationId, t.messagingUserId],
      foreignColumns: [messagingUsers.organizationId, messagingUsers.id],
    }).onDelete("cascade"),
    index("messaging_sessions_messaging_user_index").on(t.organizationId, t.messagingUserId),
    check("messaging_sessions_status_check", oneOf(t.status, sessionStatuses)),
    check("messaging_sessions_origin_check", oneOf(t.origin, sessionOrigins)),
    check("messaging_sessions_ended_by_check", oneOf(t.endedBy, endedBy)),
    check("messaging_sessions_end_reason_check", oneOf(t.endReason, endReasons)),
    check(
      "messaging_sessions_ended_check",
      sql`(${t.endedAt} is null) = (${t.status} <> 'Ended') and (${t.endedAt} is null) = (${t.endReason} is null)`,
    ),
  ],
);
