import { check, index, pgTable, text } from "drizzle-orm/pg-core";
import { sessionEndings } from "@/protocol/member";
import { at, id, oneOf, organizationId } from "./columns";
import { users } from "./users";

/** A browser in which a team member is signed in. */
export const sessions = pgTable(
  "sessions",
  {
    id,
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** The organization this browser works in now. */
    organizationId,
    address: text().notNull(),
    userAgent: text().notNull(),
    createdAt: at().notNull().defaultNow(),
    expiresAt: at().notNull(),
    endedAt: at(),
    ending: text({ enum: sessionEndings }),
  },
  (t) => [
    index("sessions_user_id_index").on(t.userId),
    index("sessions_organization_id_index").on(t.organizationId),
    check("sessions_ending_check", oneOf(t.ending, sessionEndings)),
  ],
);
