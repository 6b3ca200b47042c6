import type { TranscriptFormat } from "@/protocol/transcript";
import type { MessagingClient } from "./messaging";
import type { Answer } from "./request";

/** A long conversation is a long file. */
const timeout = 120_000;
const broken: Answer = { status: 0, text: "The transcript did not arrive whole", retryAfter: null };

/** A conversation to keep, as its customer may see it; times are those of `timeZone`, such as Europe/Zurich. */
export async function getTranscript(
  client: MessagingClient,
  conversationId: string,
  format: TranscriptFormat = "pdf",
  timeZone = "UTC",
): Promise<Blob> {
  const query = new URLSearchParams({ format, timeZone });
  let file = new Blob();
  await client.attempt(
    `/conversation/${conversationId}/transcript?${query}`,
    async (url, token) => {
      try {
        const response = await fetch(url, {
          headers: { Authorization: `Bearer ${token}` },
          credentials: "omit",
          signal: AbortSignal.timeout(timeout),
        });
        const { ok, status, headers } = response;
        if (ok) file = await response.blob();
        const text = ok ? "" : await response.text();
        return { status, text, retryAfter: headers.get("Retry-After") };
      } catch {
        return broken;
      }
    },
  );
  return file;
}
