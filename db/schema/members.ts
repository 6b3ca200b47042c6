import { check, index, pgTable, text, unique } from "drizzle-orm/pg-core";
import { roles } from "@/protocol/member";
import { at, id, oneOf, organizationId, revision, timestamps } from "./columns";
import { users } from "./users";

export const members = pgTable(
  "members",
  {
    id,
    organizationId,
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    role: text({ enum: roles }).notNull(),
    disabledAt: at(),
    revision,
    ...timestamps,
  },
  (t) => [
    unique("members_organization_id_key").on(t.organizationId, t.id),
    unique("members_user_key").on(t.organizationId, t.userId),
    index("members_user_id_index").on(t.userId),
    check("members_role_check", oneOf(t.role, roles)),
  ],
);
