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
    /** Whose line it stands in; none while it is offered to one rep alone. */
    queueId: text(),
    /** The only rep to whom it is offered. */
    offeredTo: text(),
    memberId: text(),
    status: text({ enum: workItemStatuses }).notNull(),
    /** Its place in line, which it keeps when it moves. */
    requestedAt: at().notNull().defaultNow(),
    /** Since when it waits, this time. */
    waitingSince: at().notNull().defaultNow(),
    /** When its wait is looked at next: the rep did not accept, or the longest wait is over. */
    dueAt: at(),
    /** When the longest wait was over, and what then happens was done. */
    overdueAt: at(),
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
    foreignKey({
      name: "work_items_offered_to_fkey",
      columns: [t.organizationId, t.offeredTo],
      foreignColumns: [members.organizationId, members.id],
    }).onDelete("restrict"),
    index("work_items_session_index").on(t.sessionId, t.requestedAt),
    index("work_items_queue_index").on(t.organizationId, t.queueId, t.status),
    index("work_items_member_index").on(t.organizationId, t.memberId, t.status),
    index("work_items_offered_to_index").on(t.organizationId, t.offeredTo, t.status),
    index("work_items_due_index").on(t.dueAt).where(sql`${t.status} = 'waiting'`),
    index("work_items_waits_index").on(t.queueId, t.acceptedAt),
    uniqueIndex("work_items_open_key").on(t.sessionId).where(sql`${t.status} <> 'closed'`),
    check("work_items_place_check", sql`${t.queueId} is not null or ${t.offeredTo} is not null`),
    check("work_items_kind_check", oneOf(t.kind, workItemKinds)),
    check("work_items_status_check", oneOf(t.status, workItemStatuses)),
  ],
);
