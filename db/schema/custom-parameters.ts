import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { parameterDataTypes } from "@/protocol/channel";
import { choiceLists } from "./choice-lists";
import { id, oneOf, organizationId, revision, timestamps } from "./columns";
import { messagingChannels } from "./messaging-channels";

export const customParameters = pgTable(
  "custom_parameters",
  {
    id,
    organizationId,
    channelId: text().notNull(),
    /** On screen "Parameter name"; unique in its channel. */
    developerName: text().notNull(),
    label: text().notNull(),
    /** The key under which clients send the value. */
    channelVariableName: text().notNull(),
    dataType: text({ enum: parameterDataTypes }).notNull(),
    maximumLength: integer().notNull(),
    /** What its values are chosen from, where the data type is choice. */
    choiceListId: text(),
    revision,
    ...timestamps,
  },
  (t) => [
    unique("custom_parameters_organization_id_key").on(t.organizationId, t.id),
    uniqueIndex("custom_parameters_developer_name_key").on(
      t.channelId,
      sql`lower(${t.developerName})`,
    ),
    unique("custom_parameters_channel_variable_name_key").on(t.channelId, t.channelVariableName),
    foreignKey({
      name: "custom_parameters_channel_fkey",
      columns: [t.organizationId, t.channelId],
      foreignColumns: [messagingChannels.organizationId, messagingChannels.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "custom_parameters_choice_list_fkey",
      columns: [t.organizationId, t.choiceListId],
      foreignColumns: [choiceLists.organizationId, choiceLists.id],
    }).onDelete("restrict"),
    index("custom_parameters_choice_list_index").on(t.organizationId, t.choiceListId),
    check("custom_parameters_data_type_check", oneOf(t.dataType, parameterDataTypes)),
    check("custom_parameters_maximum_length_check", sql`${t.maximumLength} between 1 and 255`),
    check(
      "custom_parameters_choice_list_check",
      sql`(${t.dataType} = 'choice') = (${t.choiceListId} is not null)`,
    ),
  ],
);
