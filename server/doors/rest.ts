import type { IncomingMessage } from "node:http";
import type { MiddlewareHandler } from "hono";
import { setHeaders } from "./answer";

/** What is read of a refused body and thrown away, at the most. */
const longestRestSeconds = 10;
const maximumRestBytes = 64 * 1024 * 1024;

/**
 * A refused upload is answered at once, but many clients read no answer while they write, and take a
 * connection that closes under them for a broken one: so the rest is read first, within bounds.
 */
export const readRestOfRefused: MiddlewareHandler = async (c, next) => {
  await next();
  const incoming: IncomingMessage | undefined = c.env?.incoming;
  if (c.res.status < 400 || !incoming || incoming.complete) return;
  setHeaders(c, { connection: "close" });
  const { status, headers } = c.res;
  const answer = new Uint8Array(await c.res.arrayBuffer());
  const body = new ReadableStream<Uint8Array>({
    async start(stream) {
      stream.enqueue(answer);
      await readRest(incoming);
      stream.close();
    },
  });
  c.res = undefined;
  c.res = new Response(body, {
    status,
    headers: { ...Object.fromEntries(headers), "content-length": String(answer.length) },
  });
};

function readRest(incoming: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    let read = 0;
    const done = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(done, longestRestSeconds * 1000);
    incoming.on("data", (bytes: Uint8Array) => {
      read += bytes.length;
      if (read > maximumRestBytes) done();
    });
    incoming.once("end", done).once("error", done).once("close", done);
    incoming.resume();
  });
}
