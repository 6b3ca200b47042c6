import { foreignKey, index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { organizationId } from "./columns";
import { corsAllowlistEntries } from "./cors-allowlist-entries";
import { embeddedServiceDeployments } from "./embedded-service-deployments";

/** The entries of the CORS Allowlist that a narrowed deployment keeps to. */
export const deploymentOrigins = pgTable(
  "deployment_origins",
  {
    organizationId,
    deploymentId: text().notNull(),
    entryId: text().notNull(),
  },
  (t) => [
    primaryKey({ name: "deployment_origins_pkey", columns: [t.deploymentId, t.entryId] }),
    foreignKey({
      name: "deployment_origins_deployment_fkey",
      columns: [t.organizationId, t.deploymentId],
      foreignColumns: [embeddedServiceDeployments.organizationId, embeddedServiceDeployments.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "deployment_origins_entry_fkey",
      columns: [t.organizationId, t.entryId],
      foreignColumns: [corsAllowlistEntries.organizationId, corsAllowlistEntries.id],
    }).onDelete("cascade"),
    index("deployment_origins_entry_index").on(t.organizationId, t.entryId),
  ],
);
