import { check, foreignKey, pgTable, text } from "drizzle-orm/pg-core";
import { presences } from "@/protocol/member";
import { at, oneOf, organizationId } from "./columns";
import { members } from "./members";

/** What a rep chose, and when their console was last heard of: silence means offline. */
export const memberPresences = pgTable(
  "member_presences",
  {
    memberId: text().primaryKey(),
    organizationId,
    presence: text({ enum: presences }).notNull(),
    changedAt: at().notNull().defaultNow(),
    heardAt: at().notNull().defaultNow(),
  },
  (t) => [
    foreignKey({
      name: "member_presences_member_fkey",
      columns: [t.organizationId, t.memberId],
      foreignColumns: [members.organizationId, members.id],
    }).onDelete("cascade"),
    check("member_presences_presence_check", oneOf(t.presence, presences)),
  ],
);
