import { foreignKey, index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { organizationId } from "./columns";
import { members } from "./members";
import { queues } from "./queues";

export const queueMembers = pgTable(
  "queue_members",
  { organizationId, queueId: text().notNull(), memberId: text().notNull() },
  (t) => [
    primaryKey({ name: "queue_members_pkey", columns: [t.queueId, t.memberId] }),
    foreignKey({
      name: "queue_members_queue_fkey",
      columns: [t.organizationId, t.queueId],
      foreignColumns: [queues.organizationId, queues.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "queue_members_member_fkey",
      columns: [t.organizationId, t.memberId],
      foreignColumns: [members.organizationId, members.id],
    }).onDelete("cascade"),
    index("queue_members_member_index").on(t.organizationId, t.memberId),
  ],
);
