import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { messagingChannels } from "@/db/schema/messaging-channels";
import type { Actor } from "@/features/members/actor";
import { configurationChanged } from "@/features/organizations/mutations";
import { type AttachmentSettings, standardAttachments } from "./settings";
import { storeAttachments } from "./stored";

/** The channel's attachment settings, where a test needs others than the standard. */
export async function allowFiles(
  { admin, channelId }: { admin: Actor; channelId: string },
  settings: Partial<AttachmentSettings>,
): Promise<void> {
  await db()
    .update(messagingChannels)
    .set({ attachments: storeAttachments({ ...standardAttachments(), ...settings }) })
    .where(eq(messagingChannels.id, channelId));
  await configurationChanged(admin);
}
