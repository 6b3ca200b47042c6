import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { messagingChannels } from "@/db/schema/messaging-channels";
import type { Actor } from "@/features/members/actor";
import { type AppError, isAppError } from "@/lib/errors";
import type { AttachmentSettings } from "./settings";
import { readAttachments } from "./stored";

/** Of every channel; one that cannot be read is its own error and nobody else's. */
export async function listAttachmentSettings(
  actor: Actor,
): Promise<Map<string, AttachmentSettings | AppError>> {
  const rows = await db()
    .select({
      id: messagingChannels.id,
      label: messagingChannels.label,
      attachments: messagingChannels.attachments,
    })
    .from(messagingChannels)
    .where(eq(messagingChannels.organizationId, actor.organizationId));
  return new Map(rows.map(({ id, ...row }) => [id, readable(row)]));
}

function readable({ attachments, label }: { attachments: unknown; label: string }) {
  try {
    return readAttachments(attachments, label);
  } catch (error) {
    if (isAppError(error)) return error;
    throw error;
  }
}
