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
import { outsideHours } from "@/protocol/business-hours";
import { deploymentTypes } from "@/protocol/channel";
import { preChatDisplays, preChatMoments } from "@/protocol/pre-chat";
import { businessHours } from "./business-hours";
import { id, oneOf, organizationId, revision, timestamps } from "./columns";
import { messagingChannels } from "./messaging-channels";

/** The draft. `enabled` and the business hours are live; the rest reaches customers through a published version. */
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
    /** Keeps to the entries of `deployment_origins`, live; else to the whole CORS Allowlist. */
    narrowed: boolean().notNull().default(false),
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
    /** Null for always open. */
    businessHoursId: text(),
    outsideHours: text({ enum: outsideHours }).notNull().default("hide"),
    preChatMoment: text({ enum: preChatMoments }).notNull().default("BeforeChat"),
    /** Null: no terms. Read through `features/pre-chat/details.schema.ts`. */
    preChatTerms: jsonb(),
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
    foreignKey({
      name: "embedded_service_deployments_business_hours_fkey",
      columns: [t.organizationId, t.businessHoursId],
      foreignColumns: [businessHours.organizationId, businessHours.id],
    }).onDelete("restrict"),
    index("embedded_service_deployments_business_hours_index").on(
      t.organizationId,
      t.businessHoursId,
    ),
    check("embedded_service_deployments_outside_hours_check", oneOf(t.outsideHours, outsideHours)),
    check(
      "embedded_service_deployments_deployment_type_check",
      oneOf(t.deploymentType, deploymentTypes),
    ),
    check(
      "embedded_service_deployments_pre_chat_display_check",
      oneOf(t.preChatDisplay, preChatDisplays),
    ),
    check(
      "embedded_service_deployments_pre_chat_moment_check",
      oneOf(t.preChatMoment, preChatMoments),
    ),
  ],
);
