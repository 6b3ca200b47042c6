import { sql } from "drizzle-orm";
import { check, pgTable, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
import { id, organizationId, revision, timestamps } from "./columns";

/** Choices that several fields and parameters offer. */
export const choiceLists = pgTable(
  "choice_lists",
  {
    id,
    organizationId,
    label: text().notNull(),
    developerName: text().notNull(),
    choices: text().array().notNull(),
    /** One of `choices`; null: nothing is chosen at first. */
    defaultChoice: text(),
    revision,
    ...timestamps,
  },
  (t) => [
    unique("choice_lists_organization_id_key").on(t.organizationId, t.id),
    uniqueIndex("choice_lists_developer_name_key").on(
      t.organizationId,
      sql`lower(${t.developerName})`,
    ),
    check(
      "choice_lists_default_choice_check",
      sql`${t.defaultChoice} is null or ${t.defaultChoice} = any(${t.choices})`,
    ),
  ],
);
