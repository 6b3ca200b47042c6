import { foreignKey, index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { id, organizationId } from "./columns";
import { embeddedServiceDeployments } from "./embedded-service-deployments";

/** Part of a deployment's draft. */
export const chatInvitations = pgTable(
  "chat_invitations",
  {
    id,
    organizationId,
    deploymentId: text().notNull(),
    position: integer().notNull(),
    /** `{schema, …Invitation}`, read through `features/chat-invitations/stored.ts`. */
    content: jsonb().notNull(),
  },
  (t) => [
    foreignKey({
      name: "chat_invitations_deployment_fkey",
      columns: [t.organizationId, t.deploymentId],
      foreignColumns: [embeddedServiceDeployments.organizationId, embeddedServiceDeployments.id],
    }).onDelete("cascade"),
    index("chat_invitations_deployment_index").on(t.organizationId, t.deploymentId),
  ],
);
