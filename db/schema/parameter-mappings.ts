import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { mappingTargets } from "@/protocol/channel";
import { standardFields } from "@/protocol/pre-chat";
import { id, oneOf, organizationId } from "./columns";
import { customParameters } from "./custom-parameters";
import { messagingChannels } from "./messaging-channels";

/** Where a parameter's value goes besides the session, which keeps it always. */
export const parameterMappings = pgTable(
  "parameter_mappings",
  {
    id,
    organizationId,
    channelId: text().notNull(),
    /** Exactly one of the two says which value is mapped. */
    standardField: text({ enum: standardFields }),
    customParameterId: text(),
    target: text({ enum: mappingTargets }).notNull(),
    /** The name that reps read; empty where the target has a name of its own. */
    variableName: text().notNull().default(""),
    /** Above everything else of the customer's. */
    pinned: boolean().notNull().default(false),
    position: integer().notNull(),
  },
  (t) => [
    foreignKey({
      name: "parameter_mappings_channel_fkey",
      columns: [t.organizationId, t.channelId],
      foreignColumns: [messagingChannels.organizationId, messagingChannels.id],
    }).onDelete("cascade"),
    index("parameter_mappings_channel_index").on(t.organizationId, t.channelId),
    foreignKey({
      name: "parameter_mappings_custom_parameter_fkey",
      columns: [t.organizationId, t.customParameterId],
      foreignColumns: [customParameters.organizationId, customParameters.id],
    }).onDelete("cascade"),
    index("parameter_mappings_custom_parameter_index").on(t.organizationId, t.customParameterId),
    uniqueIndex("parameter_mappings_place_key")
      .on(t.channelId, t.target)
      .where(sql`${t.target} <> 'rep'`),
    uniqueIndex("parameter_mappings_source_key").on(
      t.channelId,
      sql`coalesce(${t.standardField}, ${t.customParameterId})`,
      t.target,
    ),
    check("parameter_mappings_target_check", oneOf(t.target, mappingTargets)),
    check("parameter_mappings_standard_field_check", oneOf(t.standardField, standardFields)),
    check(
      "parameter_mappings_one_source_check",
      sql`num_nonnulls(${t.standardField}, ${t.customParameterId}) = 1`,
    ),
  ],
);
