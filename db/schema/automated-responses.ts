import { foreignKey, integer, jsonb, pgTable, text, unique } from "drizzle-orm/pg-core";
import { id, organizationId, revision, timestamps } from "./columns";
import { messagingChannels } from "./messaging-channels";

/** What a channel says by itself. One without a row says nothing. */
export const automatedResponses = pgTable(
  "automated_responses",
  {
    id,
    organizationId,
    channelId: text().notNull(),
    /** `{schema: 1, languages, slots, idleWarningMinutes}`; read through `features/automated-responses/stored.ts`. */
    content: jsonb().notNull(),
    /** Minutes of silence before the idle warning, for the timer's query; none while it is off. */
    idleWarningAfter: integer(),
    revision,
    ...timestamps,
  },
  (t) => [
    unique("automated_responses_channel_key").on(t.organizationId, t.channelId),
    foreignKey({
      name: "automated_responses_channel_fkey",
      columns: [t.organizationId, t.channelId],
      foreignColumns: [messagingChannels.organizationId, messagingChannels.id],
    }).onDelete("cascade"),
  ],
);
