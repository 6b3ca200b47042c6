import { foreignKey, index, pgTable, text, unique } from "drizzle-orm/pg-core";
import { at, id, organizationId } from "./columns";
import { embeddedServiceDeployments } from "./embedded-service-deployments";

/** Shows a deployment's draft to whoever has the link. */
export const previewLinks = pgTable(
  "preview_links",
  {
    id,
    organizationId,
    deploymentId: text().notNull(),
    /** SHA-256 of the secret in the link; the secret itself is shown once and not kept. */
    secretHash: text().notNull(),
    authorName: text().notNull(),
    createdAt: at().notNull().defaultNow(),
    expiresAt: at().notNull(),
  },
  (t) => [
    unique("preview_links_secret_hash_key").on(t.secretHash),
    foreignKey({
      name: "preview_links_deployment_fkey",
      columns: [t.organizationId, t.deploymentId],
      foreignColumns: [embeddedServiceDeployments.organizationId, embeddedServiceDeployments.id],
    }).onDelete("cascade"),
    index("preview_links_deployment_index").on(t.organizationId, t.deploymentId),
  ],
);
