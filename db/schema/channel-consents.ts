import { foreignKey, jsonb, pgTable, text, unique } from "drizzle-orm/pg-core";
import { id, organizationId, revision, timestamps } from "./columns";
import { messagingChannels } from "./messaging-channels";

/** What a channel asks of its customers before it writes to them. One without a row is as a new one. */
export const channelConsents = pgTable(
  "channel_consents",
  {
    id,
    organizationId,
    channelId: text().notNull(),
    /** `{schema: 1, type, languages}`; read through `features/consent/stored.ts`. */
    content: jsonb().notNull(),
    revision,
    ...timestamps,
  },
  (t) => [
    unique("channel_consents_channel_key").on(t.organizationId, t.channelId),
    foreignKey({
      name: "channel_consents_channel_fkey",
      columns: [t.organizationId, t.channelId],
      foreignColumns: [messagingChannels.organizationId, messagingChannels.id],
    }).onDelete("cascade"),
  ],
);
