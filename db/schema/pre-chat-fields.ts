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
} from "drizzle-orm/pg-core";
import { preChatFieldTypes, standardFields } from "@/protocol/pre-chat";
import { choiceLists } from "./choice-lists";
import { id, oneOf, organizationId } from "./columns";
import { customParameters } from "./custom-parameters";
import { embeddedServiceDeployments } from "./embedded-service-deployments";

export const preChatFields = pgTable(
  "pre_chat_fields",
  {
    id,
    organizationId,
    deploymentId: text().notNull(),
    position: integer().notNull(),
    /** Exactly one of the two says which value the field fills. */
    standardField: text({ enum: standardFields }),
    customParameterId: text(),
    hidden: boolean().notNull(),
    label: text().notNull(),
    fieldType: text({ enum: preChatFieldTypes }).notNull(),
    required: boolean().notNull(),
    maximumLength: integer().notNull(),
    choices: text().array().notNull().default(sql`'{}'::text[]`),
    /** A reusable list in place of `choices`. */
    choiceListId: text(),
    /** Read through `features/pre-chat/details.schema.ts`. */
    details: jsonb().notNull().default({ schema: 1 }),
  },
  (t) => [
    foreignKey({
      name: "pre_chat_fields_deployment_fkey",
      columns: [t.organizationId, t.deploymentId],
      foreignColumns: [embeddedServiceDeployments.organizationId, embeddedServiceDeployments.id],
    }).onDelete("cascade"),
    index("pre_chat_fields_deployment_index").on(t.organizationId, t.deploymentId),
    foreignKey({
      name: "pre_chat_fields_custom_parameter_fkey",
      columns: [t.organizationId, t.customParameterId],
      foreignColumns: [customParameters.organizationId, customParameters.id],
    }).onDelete("restrict"),
    index("pre_chat_fields_custom_parameter_index").on(t.organizationId, t.customParameterId),
    foreignKey({
      name: "pre_chat_fields_choice_list_fkey",
      columns: [t.organizationId, t.choiceListId],
      foreignColumns: [choiceLists.organizationId, choiceLists.id],
    }).onDelete("restrict"),
    index("pre_chat_fields_choice_list_index").on(t.organizationId, t.choiceListId),
    check("pre_chat_fields_field_type_check", oneOf(t.fieldType, preChatFieldTypes)),
    check("pre_chat_fields_standard_field_check", oneOf(t.standardField, standardFields)),
    check(
      "pre_chat_fields_one_source_check",
      sql`num_nonnulls(${t.standardField}, ${t.customParameterId}) = 1`,
    ),
    check(
      "pre_chat_fields_hidden_check",
      sql`not (${t.hidden} and (${t.required} or ${t.standardField} is not null))`,
    ),
  ],
);
