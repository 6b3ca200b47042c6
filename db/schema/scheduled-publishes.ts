import { foreignKey, index, jsonb, pgTable, text, unique } from "drizzle-orm/pg-core";
import { at, id, organizationId } from "./columns";
import { embeddedServiceDeployments } from "./embedded-service-deployments";

/** A draft as it was when somebody scheduled it: at most one waits per deployment. */
export const scheduledPublishes = pgTable(
  "scheduled_publishes",
  {
    id,
    organizationId,
    deploymentId: text().notNull(),
    /** As in `deployment_versions`. */
    content: jsonb().notNull(),
    note: text().notNull(),
    authorName: text().notNull(),
    authorId: text().notNull(),
    publishAt: at().notNull(),
    createdAt: at().notNull().defaultNow(),
  },
  (t) => [
    unique("scheduled_publishes_deployment_key").on(t.organizationId, t.deploymentId),
    foreignKey({
      name: "scheduled_publishes_deployment_fkey",
      columns: [t.organizationId, t.deploymentId],
      foreignColumns: [embeddedServiceDeployments.organizationId, embeddedServiceDeployments.id],
    }).onDelete("cascade"),
    index("scheduled_publishes_publish_at_index").on(t.publishAt),
  ],
);
