import { check, foreignKey, index, pgTable, text, unique } from "drizzle-orm/pg-core";
import { consentStatuses } from "@/protocol/consent";
import { id, oneOf, organizationId, revision, timestamps } from "./columns";
import { endUsers } from "./end-users";
import { messagingChannels } from "./messaging-channels";

export const messagingUsers = pgTable(
  "messaging_users",
  {
    id,
    organizationId,
    channelId: text().notNull(),
    endUserId: text().notNull(),
    /** The customer's subject or address on the channel. */
    platformKey: text().notNull(),
    name: text().notNull(),
    email: text(),
    phone: text(),
    language: text(),
    /** Whether it suffices is up to the type of consent that the channel asks for. */
    consentStatus: text({ enum: consentStatuses }).notNull().default("ImplicitlyOptedIn"),
    revision,
    ...timestamps,
  },
  (t) => [
    unique("messaging_users_organization_id_key").on(t.organizationId, t.id),
    unique("messaging_users_platform_key_key").on(t.channelId, t.platformKey),
    foreignKey({
      name: "messaging_users_channel_fkey",
      columns: [t.organizationId, t.channelId],
      foreignColumns: [messagingChannels.organizationId, messagingChannels.id],
    }).onDelete("restrict"),
    index("messaging_users_channel_index").on(t.organizationId, t.channelId),
    foreignKey({
      name: "messaging_users_end_user_fkey",
      columns: [t.organizationId, t.endUserId],
      foreignColumns: [endUsers.organizationId, endUsers.id],
    }).onDelete("cascade"),
    index("messaging_users_end_user_index").on(t.endUserId, t.channelId),
    check("messaging_users_consent_status_check", oneOf(t.consentStatus, consentStatuses)),
  ],
);
