import { bigint, pgTable, text, unique } from "drizzle-orm/pg-core";
import { at, id, organizationId } from "./columns";

/** Whoever stands behind a customer's token. Narrow: its row is updated by every entry. */
export const endUsers = pgTable(
  "end_users",
  {
    id,
    organizationId,
    /** `guest:<uid>`; verified customers and addresses get prefixes of their own. */
    key: text().notNull(),
    lastSeq: bigint({ mode: "number" }).notNull().default(0),
    createdAt: at().notNull().defaultNow(),
  },
  (t) => [
    unique("end_users_organization_id_key").on(t.organizationId, t.id),
    unique("end_users_key_key").on(t.organizationId, t.key),
  ],
);
