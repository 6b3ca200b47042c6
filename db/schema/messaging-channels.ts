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
import { channelTypes, deploymentTypes, routingTypes } from "@/protocol/channel";
import { id, oneOf, organizationId, revision, timestamps } from "./columns";
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
    check("messaging_channels_channel_type_check", oneOf(t.channelType, channelTypes)),
    check("messaging_channels_used_for_check", oneOf(t.usedFor, deploymentTypes)),
    check("messaging_channels_routing_type_check", oneOf(t.routingType, routingTypes)),
  ],
);
