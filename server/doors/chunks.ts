import type { Context } from "hono";
import type { OpenedFile } from "@/features/files/attachments/queries";

/** A file piece by piece, as fast as it is taken: it is never whole in memory. */
export async function serveChunks(
  c: Context,
  { headers, readChunk }: OpenedFile,
): Promise<Response> {
  let position = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const chunk = await readChunk(position);
        position += 1;
        if (chunk) controller.enqueue(chunk);
        else controller.close();
      },
    },
    { highWaterMark: 1 },
  );
  return c.body(body as ReadableStream, 200, headers);
}
