import type { Context } from "hono";
import { stream } from "hono/streaming";
import { transcriptForms } from "@/features/transcripts/formats";
import type { Transcript } from "@/features/transcripts/transcript";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";
import { type TranscriptFormat, transcriptFormats, transcriptTypes } from "@/protocol/transcript";
import { setHeaders } from "./answer";

/** The form that was named, else the one that the Accept header likes best: a PDF, if it is all the same. */
export function formatFor(named: TranscriptFormat | undefined, accept = "*/*"): TranscriptFormat {
  if (named) return named;
  const liked = transcriptFormats
    .map((format) => ({ format, quality: qualityOf(transcriptTypes[format], accept) }))
    .filter(({ quality }) => quality > 0)
    .toSorted((one, other) => other.quality - one.quality);
  const [best] = liked;
  if (best) return best.format;
  const types = Object.values(transcriptTypes).join(" or ");
  throw new AppError("invalid", `A transcript is ${types}. Accept one of them, or name a format.`);
}

function qualityOf(type: string, accept: string): number {
  const [major] = type.split("/");
  let found = { exact: 0, quality: 0 };
  for (const range of accept.split(",")) {
    const [name = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
    const exact = name === type ? 3 : name === `${major}/*` ? 2 : name === "*/*" ? 1 : 0;
    if (exact <= found.exact) continue;
    const q = parameters.find((one) => one.startsWith("q="))?.slice(2);
    found = { exact, quality: q === undefined ? 1 : Number(q) || 0 };
  }
  return found.quality;
}

/** Sent while it is written: at no moment is the whole of it in memory. */
export function answerTranscript(
  c: Context,
  transcript: Transcript,
  format: TranscriptFormat,
): Response {
  const { contentType, ending, write } = transcriptForms[format];
  const headers = {
    "Content-Disposition": `attachment; filename="${transcript.fileName}.${ending}"`,
    "Content-Language": transcript.language,
    "Cache-Control": "no-store, no-transform",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "sandbox",
  };
  setHeaders(c, headers);
  // On the answer itself: over the network a stream that names no type becomes plain text.
  c.header("Content-Type", contentType);
  return stream(
    c,
    async (out) => {
      for await (const piece of write(transcript)) {
        if (out.aborted) return;
        await out.write(piece);
      }
    },
    // What was sent already cannot be taken back: a file that ends early is no whole PDF.
    async (error) => log().error({ err: error }, "a transcript broke off"),
  );
}
