import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { workItemKinds, workItemStatuses } from "@/protocol/work-item";
import { at, id, oneOf, organizationId } from "./columns";
import { members } from "./members";
import { messagingSessions } from "./messaging-sessions";
import { queues } from "./queues";

/** A piece of routed work. Accepting is a conditional update of its status here. */
export const workItems = pgTable(
  "work_items",
  {
    id,
    organizationId,
    kind: text({ enum: workItemKinds }).notNull(),
    sessionId: text().notNull(),
    queueId: text().notNull(),
    memberId: text(),
    status: text({ enum: workItemStatuses }).notNull(),
    requestedAt: at().notNull().defaultNow(),
    acceptedAt: at(),
    closedAt: at(),
  },
  (t) => [
    foreignKey({
      name: "work_items_session_fkey",
      columns: [t.organizationId, t.sessionId],
      foreignColumns: [messagingSessions.organizationId, messagingSessions.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "work_items_queue_fkey",
      columns: [t.organizationId, t.queueId],
      foreignColumns: [queues.organizationId, queues.id],
    }).onDelete("restrict"),
    foreignKey({
      name: "work_items_member_fkey",
      columns: [t.organizationId, t.memberId],
      foreignColumns: [members.organizationId, members.id],
    }).onDelete("restrict"),
    index("work_items_session_index").on(t.organizationId, t.sessionId),
    index("work_items_queue_index").on(t.organizationId, t.queueId, t.status),
    index("work_items_member_index").on(t.organizationId, t.memberId, t.status),
    uniqueIndex("work_items_open_key").on(t.sessionId).where(sql`${t.status} <> 'closed'`),
    check("work_items_kind_check", oneOf(t.kind, workItemKinds)),
    check("work_items_status_check", oneOf(t.status, workItemStatuses)),
  ],
);
