import { foreignKey, index, jsonb, pgTable, text, unique } from "drizzle-orm/pg-core";
import { id, organizationId, timestamps } from "./columns";
import { embeddedServiceDeployments } from "./embedded-service-deployments";
import { files } from "./files";

export const brandingSets = pgTable(
  "branding_sets",
  {
    id,
    organizationId,
    deploymentId: text().notNull(),
    /** `{schema, …}`, read through `features/branding/stored.ts`. */
    tokens: jsonb().notNull(),
    logoFileId: text(),
    avatarFileId: text(),
    fabFileId: text(),
    ...timestamps,
  },
  (t) => [
    unique("branding_sets_deployment_key").on(t.organizationId, t.deploymentId),
    foreignKey({
      name: "branding_sets_deployment_fkey",
      columns: [t.organizationId, t.deploymentId],
      foreignColumns: [embeddedServiceDeployments.organizationId, embeddedServiceDeployments.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "branding_sets_logo_file_fkey",
      columns: [t.organizationId, t.logoFileId],
      foreignColumns: [files.organizationId, files.id],
    }).onDelete("restrict"),
    index("branding_sets_logo_file_index").on(t.organizationId, t.logoFileId),
    foreignKey({
      name: "branding_sets_avatar_file_fkey",
      columns: [t.organizationId, t.avatarFileId],
      foreignColumns: [files.organizationId, files.id],
    }).onDelete("restrict"),
    index("branding_sets_avatar_file_index").on(t.organizationId, t.avatarFileId),
    foreignKey({
      name: "branding_sets_fab_file_fkey",
      columns: [t.organizationId, t.fabFileId],
      foreignColumns: [files.organizationId, files.id],
    }).onDelete("restrict"),
    index("branding_sets_fab_file_index").on(t.organizationId, t.fabFileId),
  ],
);
