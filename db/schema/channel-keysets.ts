import { foreignKey, index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { organizationId } from "./columns";
import { keysets } from "./keysets";
import { messagingChannels } from "./messaging-channels";

/** The keysets whose tokens a channel accepts. */
export const channelKeysets = pgTable(
  "channel_keysets",
  {
    organizationId,
    channelId: text().notNull(),
    keysetId: text().notNull(),
  },
  (t) => [
    primaryKey({ name: "channel_keysets_pkey", columns: [t.channelId, t.keysetId] }),
    foreignKey({
      name: "channel_keysets_channel_fkey",
      columns: [t.organizationId, t.channelId],
      foreignColumns: [messagingChannels.organizationId, messagingChannels.id],
    }).onDelete("cascade"),
    index("channel_keysets_channel_index").on(t.organizationId, t.channelId),
    foreignKey({
      name: "channel_keysets_keyset_fkey",
      columns: [t.organizationId, t.keysetId],
      foreignColumns: [keysets.organizationId, keysets.id],
    }).onDelete("restrict"),
    index("channel_keysets_keyset_index").on(t.organizationId, t.keysetId),
  ],
);
