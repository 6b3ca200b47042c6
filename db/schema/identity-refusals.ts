import { date, foreignKey, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { organizationId } from "./columns";
import { messagingChannels } from "./messaging-channels";

/** Requests for a customer's token that were not granted as asked, counted per day and fault. */
export const identityRefusals = pgTable(
  "identity_refusals",
  {
    organizationId,
    channelId: text().notNull(),
    /** An `IdentityFault`. */
    fault: text().notNull(),
    day: date({ mode: "string" }).notNull(),
    count: integer().notNull(),
  },
  (t) => [
    primaryKey({ name: "identity_refusals_pkey", columns: [t.channelId, t.fault, t.day] }),
    foreignKey({
      name: "identity_refusals_channel_fkey",
      columns: [t.organizationId, t.channelId],
      foreignColumns: [messagingChannels.organizationId, messagingChannels.id],
    }).onDelete("cascade"),
    index("identity_refusals_channel_index").on(t.organizationId, t.channelId),
  ],
);
