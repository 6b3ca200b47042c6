import { foreignKey, pgTable, text, unique } from "drizzle-orm/pg-core";
import { id, organizationId } from "./columns";
import { embeddedServiceDeployments } from "./embedded-service-deployments";

/** A deployment's own wording of one text in one language. */
export const texts = pgTable(
  "texts",
  {
    id,
    organizationId,
    deploymentId: text().notNull(),
    language: text().notNull(),
    key: text().notNull(),
    text: text().notNull(),
  },
  (t) => [
    unique("texts_deployment_language_key_key").on(
      t.organizationId,
      t.deploymentId,
      t.language,
      t.key,
    ),
    foreignKey({
      name: "texts_deployment_fkey",
      columns: [t.organizationId, t.deploymentId],
      foreignColumns: [embeddedServiceDeployments.organizationId, embeddedServiceDeployments.id],
    }).onDelete("cascade"),
  ],
);
