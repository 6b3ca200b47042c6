import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { fileChunks } from "@/db/schema/file-chunks";
import { files } from "@/db/schema/files";
import { AppError } from "@/lib/errors";

export type StoredFile = { mediaType: string; bytes: Uint8Array; headers: Record<string, string> };

/**
 * A file for everybody who has its address: logos are public, hence no actor.
 * The headers keep a browser from seeing anything but the image in it.
 */
export async function readFile(organizationId: string, fileId: string): Promise<StoredFile> {
  const chunks = await db()
    .select({ mediaType: files.mediaType, bytes: fileChunks.bytes })
    .from(files)
    .innerJoin(fileChunks, eq(fileChunks.fileId, files.id))
    .where(and(eq(files.organizationId, organizationId), eq(files.id, fileId)))
    .orderBy(asc(fileChunks.position));
  const [first] = chunks;
  if (!first) throw new AppError("not_found", "This file does not exist.");
  return {
    mediaType: first.mediaType,
    bytes: Buffer.concat(chunks.map(({ bytes }) => bytes)),
    headers: {
      "content-type": first.mediaType,
      "content-disposition": "inline",
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "cross-origin",
      "access-control-allow-origin": "*",
      "cache-control": "public, max-age=31536000, immutable",
    },
  };
}
