import "server-only";
import { db, transaction } from "@/db/client";
import { fileChunks } from "@/db/schema/file-chunks";
import { files } from "@/db/schema/files";
import { recordAudit } from "@/features/audit/mutations";
import type { Actor } from "@/features/members/actor";
import { mayConfigure } from "@/features/members/permissions";
import { newId } from "@/lib/ids";
import { bytesPerChunk } from "./chunks";
import { imageTypeOf } from "./images";

/** Stores an image under a new id. Files never change, so what is published keeps its own. */
export async function storeImage(
  actor: Actor,
  { name, bytes }: { name: string; bytes: Uint8Array },
): Promise<{ id: string }> {
  mayConfigure(actor);
  const mediaType = await imageTypeOf(bytes);
  const id = newId();
  const label = name.replaceAll("\0", "").slice(0, 200);
  await transaction(async () => {
    await db().insert(files).values({
      id,
      organizationId: actor.organizationId,
      name: label,
      mediaType,
      size: bytes.length,
    });
    await insertChunks(id, bytes);
    await recordAudit(actor, { action: "file_stored", record: { kind: "file", id, label } });
  });
  return { id };
}

/** In the transaction that stores the file. */
export async function insertChunks(fileId: string, bytes: Uint8Array): Promise<void> {
  for (let from = 0; from < bytes.length; from += bytesPerChunk) {
    await db()
      .insert(fileChunks)
      .values({
        fileId,
        position: from / bytesPerChunk,
        bytes: bytes.subarray(from, from + bytesPerChunk),
      });
  }
}
