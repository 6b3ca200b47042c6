import { date, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { at, organizationId } from "./columns";

/** Loads of a chat by pages, counted per day: shown, or why not. */
export const deploymentSightings = pgTable(
  "deployment_sightings",
  {
    organizationId,
    /** As the page gave it: a refused page may name a deployment that does not exist. */
    developerName: text().notNull(),
    origin: text().notNull(),
    /** `shown`, or a reason code. */
    outcome: text().notNull(),
    /** The published version that was served; 0 for none. */
    version: integer().notNull(),
    day: date({ mode: "string" }).notNull(),
    count: integer().notNull(),
    lastSeenAt: at().notNull(),
  },
  (t) => [
    primaryKey({
      name: "deployment_sightings_pkey",
      columns: [t.organizationId, t.developerName, t.origin, t.outcome, t.version, t.day],
    }),
    index("deployment_sightings_day_index").on(t.organizationId, t.day),
  ],
);
