import { sql } from "drizzle-orm";
import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { at, id, organizationId } from "./columns";
import { embeddedServiceDeployments } from "./embedded-service-deployments";

/** Immutable but for `live`. */
export const deploymentVersions = pgTable(
  "deployment_versions",
  {
    id,
    organizationId,
    deploymentId: text().notNull(),
    number: integer().notNull(),
    /** `PublishedConfig`, read through `features/deployments/stored.ts`. */
    content: jsonb().notNull(),
    /** SHA-256 of the content: the release before this one knows equal drafts by it. */
    hash: text().notNull(),
    note: text().notNull().default(""),
    authorName: text().notNull(),
    authorId: text().notNull(),
    /** The version whose content this one repeats, after a roll back. */
    sameAs: integer(),
    live: boolean().notNull(),
    publishedAt: at().notNull().defaultNow(),
  },
  (t) => [
    unique("deployment_versions_number_key").on(t.deploymentId, t.number),
    uniqueIndex("deployment_versions_live_key").on(t.deploymentId).where(sql`${t.live}`),
    foreignKey({
      name: "deployment_versions_deployment_fkey",
      columns: [t.organizationId, t.deploymentId],
      foreignColumns: [embeddedServiceDeployments.organizationId, embeddedServiceDeployments.id],
    }).onDelete("cascade"),
    index("deployment_versions_deployment_index").on(t.organizationId, t.deploymentId),
  ],
);
