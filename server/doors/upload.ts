import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { Busboy, type BusboyFileStream, type BusboyInstance } from "@fastify/busboy";
import type { Context } from "hono";
import type * as z from "zod";
import type { Upload } from "@/features/conversations/files/message";
import {
  dropPendingFile,
  type ReceivedFile,
  receiveFile,
} from "@/features/files/attachments/mutations";
import type { Actor } from "@/features/members/actor";
import { AppError } from "@/lib/errors";
import { maximumBodyBytes } from "@/protocol/limits";
import { parse, parseJson } from "./body";

type Limits = { maximumBytes: number; seconds?: number };
type Parts = {
  messageEntry: string | undefined;
  file: (Omit<Upload, "received"> & { receiving: Promise<ReceivedFile> }) | undefined;
};

/** The envelope: boundaries, headers, and the part `messageEntry`. */
const maximumRestBytes = 2 * maximumBodyBytes;
const longestUploadSeconds = 60;
const longestName = 1000;

/**
 * Parts `messageEntry` (JSON) and `fileData` of a multipart body, in any order. The file goes to the
 * database while it comes, straight from the socket; whatever `use` leaves unseen is dropped. Its route
 * goes through `readRestOfRefused`.
 */
export async function takeUpload<Entry, Result>(
  c: Context,
  actor: Actor,
  { schema, ...limits }: Limits & { schema: z.ZodType<Entry> },
  use: (input: Entry, upload: Upload) => Promise<Result>,
): Promise<Result> {
  const parts: Parts = { messageEntry: undefined, file: undefined };
  try {
    await readParts(c, actor, limits, parts);
    const { messageEntry, file } = parts;
    if (messageEntry === undefined) throw missing("messageEntry");
    if (!file) throw missing("fileData");
    const input = parse(schema, parseJson(new TextEncoder().encode(messageEntry)));
    const { receiving, ...said } = file;
    return await use(input, { ...said, received: await receiving });
  } finally {
    const received = await parts.file?.receiving.catch(() => undefined);
    if (received) await dropPendingFile(actor, received.id);
  }
}

/** A body that is no upload, or that says itself that it is too large, is not begun. */
export function requireUpload(c: Context): void {
  const type = c.req.header("content-type")?.split(";", 1)[0]?.trim().toLowerCase();
  if (type === "multipart/form-data") return;
  throw new AppError("unsupported_type", "Send the file as multipart/form-data.");
}

async function readParts(
  c: Context,
  actor: Actor,
  { maximumBytes, seconds = longestUploadSeconds }: Limits,
  parts: Parts,
): Promise<void> {
  if (Number(c.req.header("content-length") ?? 0) > maximumBytes + maximumRestBytes) {
    throw tooLarge(maximumBytes);
  }
  const body = bodyOf(c);
  const parser = parserFor(c, maximumBytes);
  await new Promise<void>((resolve, reject) => {
    const stop = (error: Error) => {
      if (stopped) return;
      stopped = true;
      clearTimeout(timer);
      body.unpipe(parser);
      body.pause();
      parts.file?.receiving.catch(() => {});
      stream?.destroy(error);
      reject(error);
    };
    const timer = setTimeout(() => stop(tooSlow(seconds)), seconds * 1000);
    let stopped = false;
    let stream: BusboyFileStream | undefined;
    let total = 0;
    parser.on("field", (name, value, _nameCut, cut) => {
      if (name !== "messageEntry") return;
      if (cut) return stop(new AppError("too_large", "messageEntry is larger than 64 KiB."));
      if (parts.messageEntry !== undefined) return stop(twice(name));
      parts.messageEntry = value;
    });
    parser.on("file", (_field, bytes, name, _encoding, declaredType) => {
      if (parts.file) {
        bytes.resume();
        return stop(twice("fileData"));
      }
      stream = bytes;
      bytes.once("limit", () => stop(tooLarge(maximumBytes)));
      bytes.on("error", () => stop(malformed()));
      const receiving = receiveFile(actor, bytes);
      receiving.then(settle, stop);
      parts.file = { name: storableName(name), declaredType, receiving };
    });
    parser.on("error", () => stop(malformed()));
    parser.on("finish", settle);
    let finished = 0;
    /** The parser has seen the end of the body, and the database has the end of the file. */
    function settle() {
      finished += 1;
      if (finished < (parts.file ? 2 : 1)) return;
      clearTimeout(timer);
      resolve();
    }
    body.on("data", (bytes: Uint8Array) => {
      total += bytes.length;
      if (total > maximumBytes + maximumRestBytes) stop(tooLarge(maximumBytes));
    });
    body.once("error", () => stop(malformed()));
    body.once("close", () => body.readableEnded || stop(malformed()));
    body.pipe(parser);
  });
}

/** Straight from the socket: a request of Hono's would be read through a copy. */
function bodyOf(c: Context): Readable {
  const incoming: IncomingMessage | undefined = c.env?.incoming;
  if (incoming) return incoming;
  const { body } = c.req.raw;
  return body ? Readable.fromWeb(body as ReadableStream<Uint8Array>) : Readable.from([]);
}

function parserFor(c: Context, maximumBytes: number): BusboyInstance {
  try {
    return new Busboy({
      headers: { "content-type": c.req.header("content-type") ?? "" },
      isPartAFile: (name) => name === "fileData",
      preservePath: true,
      limits: {
        fileSize: maximumBytes,
        fieldSize: maximumBodyBytes,
        parts: 8,
        headerPairs: 20,
        headerSize: 16 * 1024,
      },
    });
  } catch {
    throw malformed();
  }
}

/** As it was sent, but for what no database holds. */
function storableName(name: string | undefined): string {
  const letters = [...(name ?? "").replaceAll("\0", "").replace(/\p{Surrogate}/gu, "\uFFFD")];
  if (letters.length === 0) return "file";
  return letters.slice(-longestName).join("");
}

function missing(part: string): AppError {
  return new AppError("invalid", `The part ${part} is missing. Send messageEntry and fileData.`);
}

function twice(part: string): AppError {
  return new AppError(
    "invalid",
    `The part ${part} comes twice. Send each file in its own request.`,
  );
}

function malformed(): AppError {
  return new AppError("invalid", "The body is not well-formed multipart/form-data.");
}

function tooLarge(maximumBytes: number): AppError {
  const megabytes = maximumBytes / (1024 * 1024);
  return new AppError("too_large", `The file is larger than ${megabytes} MB. Send a smaller one.`);
}

function tooSlow(seconds: number): AppError {
  return new AppError("invalid", `The upload took longer than ${seconds} s. Send it again.`, {
    reason: "upload_too_slow",
  });
}
