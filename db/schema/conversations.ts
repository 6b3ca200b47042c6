import { foreignKey, index, jsonb, pgTable, text, unique } from "drizzle-orm/pg-core";
import { at, id, organizationId } from "./columns";
import { embeddedServiceDeployments } from "./embedded-service-deployments";
import { endUsers } from "./end-users";
import { messagingChannels } from "./messaging-channels";

export const conversations = pgTable(
  "conversations",
  {
    id,
    organizationId,
    endUserId: text().notNull(),
    channelId: text().notNull(),
    deploymentId: text().notNull(),
    /** The UUID that the client chose; unique for its end user alone. */
    identifier: text().notNull(),
    language: text(),
    /** Origin of the page it began on; none for apps. */
    pageOrigin: text(),
    /** What came with a conversation whose questions are asked after its first message. */
    told: jsonb(),
    startedAt: at().notNull().defaultNow(),
    closedAt: at(),
  },
  (t) => [
    unique("conversations_organization_id_key").on(t.organizationId, t.id),
    unique("conversations_identifier_key").on(t.endUserId, t.identifier),
    foreignKey({
      name: "conversations_end_user_fkey",
      columns: [t.organizationId, t.endUserId],
      foreignColumns: [endUsers.organizationId, endUsers.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "conversations_channel_fkey",
      columns: [t.organizationId, t.channelId],
      foreignColumns: [messagingChannels.organizationId, messagingChannels.id],
    }).onDelete("restrict"),
    index("conversations_channel_index").on(t.organizationId, t.channelId),
    foreignKey({
      name: "conversations_deployment_fkey",
      columns: [t.organizationId, t.deploymentId],
      foreignColumns: [embeddedServiceDeployments.organizationId, embeddedServiceDeployments.id],
    }).onDelete("restrict"),
    index("conversations_deployment_index").on(t.organizationId, t.deploymentId),
  ],
);
