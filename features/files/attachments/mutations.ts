import "server-only";
import { createHash } from "node:crypto";
import { and, asc, eq, lt, sql } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { fileChunks } from "@/db/schema/file-chunks";
import { files } from "@/db/schema/files";
import type { Actor } from "@/features/members/actor";
import { AppError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { chunksOf } from "../chunks";
import type { FileType } from "../file-types";
import { insertChunks } from "../mutations";
import { contentOf } from "./content";
import { encodeAnew, isPictureType } from "./pictures";

/** A file whose bytes are all there, and that nobody sees yet. */
export type ReceivedFile = { id: string; size: number /** SHA-256, hex. */; digest: string };

/** The same once it is known what it is, and made harmless. */
export type CheckedFile = {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  /** Of a picture, in pixels. */
  width?: number;
  height?: number;
};

/** Minutes after which an upload that led to no message is dropped; the slowest takes one. */
const abandonedMinutes = 10;

/** Keeps bytes as they come, a chunk at a time: no upload is ever whole in memory while it lasts. */
export async function receiveFile(
  actor: Actor,
  bytes: AsyncIterable<Uint8Array>,
): Promise<ReceivedFile> {
  const id = newId();
  const { organizationId } = actor;
  await db()
    .insert(files)
    .values({ id, organizationId, name: "", mediaType: "", size: 0, pending: true });
  try {
    return { id, ...(await receiveChunks(id, bytes)) };
  } catch (error) {
    await dropPendingFile(actor, id);
    throw error;
  }
}

async function receiveChunks(
  fileId: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<Omit<ReceivedFile, "id">> {
  const digest = createHash("sha256");
  let size = 0;
  let position = 0;
  for await (const chunk of chunksOf(bytes)) {
    digest.update(chunk);
    size += chunk.length;
    await db().insert(fileChunks).values({ fileId, position, bytes: chunk });
    position += 1;
  }
  return { size, digest: digest.digest("hex") };
}

/** Decides what a received file is by its content, and leaves of a picture the picture alone. */
export async function checkFile(
  { organizationId }: Actor,
  { id, size }: ReceivedFile,
  {
    allowed,
    ...said
  }: { name: string; declaredType: string; allowed: readonly FileType[] | undefined },
): Promise<CheckedFile> {
  if (size === 0) {
    throw new AppError("invalid", "This file is empty. Choose another.", { reason: "empty_file" });
  }
  const sent = await readChunks(id);
  const { mediaType } = await contentOf(sent, said, allowed);
  const picture = isPictureType(mediaType) ? await encodeAnew(mediaType, sent) : undefined;
  const checked = { name: said.name, mediaType, size: picture?.bytes.length ?? size };
  await transaction(async () => {
    await db()
      .update(files)
      .set({ ...checked, inline: picture !== undefined })
      .where(and(eq(files.organizationId, organizationId), eq(files.id, id)));
    if (!picture) return;
    await db().delete(fileChunks).where(eq(fileChunks.fileId, id));
    await insertChunks(id, picture.bytes);
  });
  return { id, ...checked, ...(picture && { width: picture.width, height: picture.height }) };
}

/** In the transaction that stores its message: from there on those who see the one see the other. */
export async function showFile(
  { organizationId }: Actor,
  id: string,
  conversationId: string,
): Promise<void> {
  const [shown] = await db()
    .update(files)
    .set({ pending: false, conversationId })
    .where(and(eq(files.organizationId, organizationId), eq(files.id, id), files.pending))
    .returning({ id: files.id });
  if (!shown) throw new AppError("unavailable", "The upload took too long. Send the file again.");
}

/** Of an upload that was refused. What has become visible stays. */
export async function dropPendingFile({ organizationId }: Actor, id: string): Promise<void> {
  await db()
    .delete(files)
    .where(and(eq(files.organizationId, organizationId), eq(files.id, id), files.pending));
}

/** What uploads left behind whose connection, or whose process, broke. For a worker, of all organizations. */
export async function dropAbandonedFiles(): Promise<void> {
  const before = sql`now() - make_interval(mins => ${abandonedMinutes})`;
  await db()
    .delete(files)
    .where(and(files.pending, lt(files.createdAt, before)));
}

async function readChunks(fileId: string): Promise<Uint8Array> {
  const rows = await db()
    .select({ bytes: fileChunks.bytes })
    .from(fileChunks)
    .where(eq(fileChunks.fileId, fileId))
    .orderBy(asc(fileChunks.position));
  return Buffer.concat(rows.map(({ bytes }) => bytes));
}
