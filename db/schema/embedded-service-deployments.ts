import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { deploymentTypes } from "@/protocol/channel";
import { preChatDisplays } from "@/protocol/pre-chat";
import { id, oneOf, organizationId, revision, timestamps } from "./columns";
import { messagingChannels } from "./messaging-channels";

/** The draft. Only `enabled` is live; the rest reaches customers through a published version. */
export const embeddedServiceDeployments = pgTable(
  "embedded_service_deployments",
  {
    id,
    organizationId,
    channelId: text().notNull(),
    deploymentType: text({ enum: deploymentTypes }).notNull(),
    label: text().notNull(),
    developerName: text().notNull(),
    /** Where the chat will appear, without a scheme; empty for Mobile and Custom Client. */
    domain: text().notNull().default(""),
    enabled: boolean().notNull().default(true),
    chatTitle: text().notNull().default("Chat with us"),
    welcomeText: text().notNull().default(""),
    preChatEnabled: boolean().notNull().default(false),
    preChatDisplay: text({ enum: preChatDisplays }).notNull().default("Conversation"),
    /** In which its own texts are written, and which customers get whose language has none. */
    defaultLanguage: text().notNull().default("en"),
    /** Those its texts are translated into. */
    languages: text().array().notNull().default(sql`'{}'::text[]`),
    /** `{schema, …ChatWindow}`, read through `features/chat-window/stored.ts`; null is the standard. */
    chatWindow: jsonb(),
    revision,
    ...timestamps,
  },
  (t) => [
    unique("embedded_service_deployments_organization_id_key").on(t.organizationId, t.id),
    uniqueIndex("embedded_service_deployments_developer_name_key").on(
      t.organizationId,
      sql`lower(${t.developerName})`,
    ),
    foreignKey({
      name: "embedded_service_deployments_channel_fkey",
      columns: [t.organizationId, t.channelId],
      foreignColumns: [messagingChannels.organizationId, messagingChannels.id],
    }).onDelete("restrict"),
    index("embedded_service_deployments_channel_index").on(t.organizationId, t.channelId),
    check(
      "embedded_service_deployments_deployment_type_check",
      oneOf(t.deploymentType, deploymentTypes),
    ),
    check(
      "embedded_service_deployments_pre_chat_display_check",
      oneOf(t.preChatDisplay, preChatDisplays),
    ),
  ],
);
