import "server-only";
import { and, eq, gt, sql, sum } from "drizzle-orm";
import { db } from "@/db/client";
import { conversations } from "@/db/schema/conversations";
import { fileChunks } from "@/db/schema/file-chunks";
import { files } from "@/db/schema/files";
import type { Actor } from "@/features/members/actor";
import { AppError } from "@/lib/errors";
import { messagingApiPath } from "@/protocol/messaging-api";
import { attachmentHeaders } from "./headers";
import { type Link, linkState } from "./link";

export type OpenedFile = {
  headers: Record<string, string>;
  /** Of whichever length, until undefined. */
  readChunk: (position: number) => Promise<Uint8Array | undefined>;
};

/** A file for whoever bears its link: who may read it was decided when the link was made, hence no actor. */
export async function openLinkedFile(id: string, link: Link, now: number): Promise<OpenedFile> {
  const [file] = await db().select().from(files).where(eq(files.id, id));
  const conversationId = file?.conversationId ?? "";
  const state = linkState({ id, conversationId }, link, now);
  if (!file || file.pending || state === "forged") throw notGood();
  if (state === "expired") throw expired();
  return { headers: attachmentHeaders(file), readChunk: (position) => readChunk(id, position) };
}

async function readChunk(fileId: string, position: number): Promise<Uint8Array | undefined> {
  const [chunk] = await db()
    .select({ bytes: fileChunks.bytes })
    .from(fileChunks)
    .where(and(eq(fileChunks.fileId, fileId), eq(fileChunks.position, position)));
  return chunk?.bytes;
}

/** A link is opened by people and by programs. */
const forPrograms = `Programs ask GET ${messagingApiPath}/conversation/{conversationId}/file/{file}.`;

/** The same for a file that was deleted: nobody learns from a link what there is. */
function notGood(): AppError {
  return new AppError(
    "forbidden",
    `This link to a file is not good. Open the chat again. ${forPrograms}`,
    {
      reason: "file_link_unknown",
    },
  );
}

function expired(): AppError {
  return new AppError(
    "forbidden",
    `This link has expired. Open the chat again for a new one. ${forPrograms}`,
    {
      reason: "file_link_expired",
    },
  );
}

/** Bytes that a customer sent in the last day, in all of their conversations. */
export async function countBytesOfDay(actor: Actor, endUserId: string): Promise<number> {
  const [counted] = await db()
    .select({ bytes: sum(files.size) })
    .from(files)
    .innerJoin(
      conversations,
      and(
        eq(conversations.organizationId, files.organizationId),
        eq(conversations.id, files.conversationId),
      ),
    )
    .where(
      and(
        eq(files.organizationId, actor.organizationId),
        eq(conversations.endUserId, endUserId),
        gt(files.createdAt, sql`now() - interval '1 day'`),
      ),
    );
  return Number(counted?.bytes ?? 0);
}
