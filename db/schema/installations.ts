import { sql } from "drizzle-orm";
import { check, integer, pgTable, text } from "drizzle-orm/pg-core";
import { at } from "./columns";

/** One row: which database this is, and how often its log has begun anew. */
export const installations = pgTable(
  "installations",
  {
    id: integer().primaryKey().default(1),
    /** System identifier, timeline and name of the database; another one means another epoch. */
    identity: text().notNull(),
    epoch: integer().notNull().default(0),
    createdAt: at().notNull().defaultNow(),
  },
  (t) => [check("installations_single_check", sql`${t.id} = 1`)],
);
