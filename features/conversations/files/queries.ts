import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { files } from "@/db/schema/files";
import { fileLink } from "@/features/files/attachments/link";
import type { Actor } from "@/features/members/actor";
import { AppError } from "@/lib/errors";
import type { FileAddress } from "@/protocol/messaging-api";

/** A new address of a file in a conversation that the caller may read. */
export async function getFileAddress(
  actor: Actor,
  conversationId: string,
  fileId: string,
): Promise<FileAddress> {
  const [file] = await db()
    .select({ id: files.id, name: files.name, mimeType: files.mediaType, size: files.size })
    .from(files)
    .where(
      and(
        eq(files.organizationId, actor.organizationId),
        eq(files.conversationId, conversationId),
        eq(files.id, fileId),
        eq(files.pending, false),
      ),
    );
  if (!file) throw new AppError("not_found", "This file does not exist.");
  return { ...file, url: fileLink({ id: file.id, conversationId }) };
}
