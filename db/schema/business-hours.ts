import { sql } from "drizzle-orm";
import { boolean, jsonb, pgTable, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
import { id, organizationId, revision, timestamps } from "./columns";

/** When somebody is there. Live on save, on every deployment that refers to it. */
export const businessHours = pgTable(
  "business_hours",
  {
    id,
    organizationId,
    label: text().notNull(),
    developerName: text().notNull(),
    /** An IANA name. */
    timeZone: text().notNull(),
    /** The week and its holidays, of `features/business-hours/stored.ts`. */
    times: jsonb().notNull(),
    /** Offered to new deployments; one of an organization at most. */
    standard: boolean().notNull().default(false),
    revision,
    ...timestamps,
  },
  (t) => [
    unique("business_hours_organization_id_key").on(t.organizationId, t.id),
    uniqueIndex("business_hours_developer_name_key").on(
      t.organizationId,
      sql`lower(${t.developerName})`,
    ),
    uniqueIndex("business_hours_standard_key").on(t.organizationId).where(sql`${t.standard}`),
  ],
);
