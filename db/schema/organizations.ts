import { integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";

export const organizations = pgTable("organizations", {
  /** `00D` and 12 of `[0-9A-Za-z]`. */
  id: text().primaryKey(),
  name: text().notNull(),
  /** Rises with every change that a node keeps in memory; nodes poll it. */
  configurationGeneration: integer().notNull().default(1),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
});
