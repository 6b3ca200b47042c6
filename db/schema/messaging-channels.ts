import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { channelTypes, deploymentTypes, routingTypes } from "@/protocol/channel";
import { verificationModes } from "@/protocol/user-verification";
import { id, oneOf, organizationId, revision, timestamps } from "./columns";
import { members } from "./members";
import { queues } from "./queues";

export const messagingChannels = pgTable(
  "messaging_channels",
  {
    id,
    organizationId,
    label: text().notNull(),
    developerName: text().notNull(),
    description: text().notNull().default(""),
    channelType: text({ enum: channelTypes }).notNull(),
    usedFor: text({ enum: deploymentTypes }).notNull(),
    /** A uuid; the field calls it Channel Address Identifier. */
    addressIdentifier: text().notNull(),
    active: boolean().notNull().default(false),
    routingType: text({ enum: routingTypes }).notNull().default("queue"),
    queueId: text(),
    /** Session settings; null until they are saved. Read through `features/channels/session/stored.ts`. */
    session: jsonb(),
    /** What files may be sent; null until it is saved. Read through `features/channels/attachments/stored.ts`. */
    attachments: jsonb(),
    verificationMode: text({ enum: verificationModes }).notNull().default("off"),
    /** Minutes that a customer's access token holds. */
    verifiedTokenMinutes: integer().notNull().default(60),
    guestTokenMinutes: integer().notNull().default(360),
    /** Channels with the same one share the history of their verified customers. */
    configurationName: text(),
    /** Who gets the chats of a channel that leads to one service rep. */
    repId: text(),
    fallbackQueueId: text(),
    /** Null until somebody saves it; read through `features/routing/stored.ts`. */
    routing: jsonb(),
    revision,
    ...timestamps,
  },
  (t) => [
    unique("messaging_channels_organization_id_key").on(t.organizationId, t.id),
    unique("messaging_channels_address_identifier_key").on(t.addressIdentifier),
    uniqueIndex("messaging_channels_developer_name_key").on(
      t.organizationId,
      sql`lower(${t.developerName})`,
    ),
    foreignKey({
      name: "messaging_channels_queue_fkey",
      columns: [t.organizationId, t.queueId],
      foreignColumns: [queues.organizationId, queues.id],
    }).onDelete("restrict"),
    index("messaging_channels_queue_index").on(t.organizationId, t.queueId),
    foreignKey({
      name: "messaging_channels_rep_fkey",
      columns: [t.organizationId, t.repId],
      foreignColumns: [members.organizationId, members.id],
    }).onDelete("restrict"),
    index("messaging_channels_rep_index").on(t.organizationId, t.repId),
    foreignKey({
      name: "messaging_channels_fallback_queue_fkey",
      columns: [t.organizationId, t.fallbackQueueId],
      foreignColumns: [queues.organizationId, queues.id],
    }).onDelete("restrict"),
    index("messaging_channels_fallback_queue_index").on(t.organizationId, t.fallbackQueueId),
    check("messaging_channels_channel_type_check", oneOf(t.channelType, channelTypes)),
    check("messaging_channels_used_for_check", oneOf(t.usedFor, deploymentTypes)),
    check("messaging_channels_routing_type_check", oneOf(t.routingType, routingTypes)),
    check(
      "messaging_channels_verification_mode_check",
      oneOf(t.verificationMode, verificationModes),
    ),
  ],
);
