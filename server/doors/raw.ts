import type { OutgoingHttpHeaders, ServerResponse } from "node:http";
import { answerError } from "./errors";

/** The whole head at once: of headers set one by one Node keeps copies for as long as a stream is open. */
export function writeHead(
  response: ServerResponse,
  status: number,
  headers: OutgoingHttpHeaders,
): ServerResponse {
  return response.writeHead(status, { "x-content-type-options": "nosniff", ...headers });
}

/** The same refusal as the Hono doors', on a bare response. */
export function refuseRaw(
  response: ServerResponse,
  error: unknown,
  cors: Record<string, string>,
): void {
  const { status, headers, body } = answerError(error);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  writeHead(response, status, {
    ...cors,
    ...headers,
    "content-type": "application/json",
    "cache-control": "no-store",
  });
  response.end(JSON.stringify(body));
}

/** Bytes kept as a text of one byte each: it leaves with the head in one write, a buffer in a second. */
export type ReadyBody = { readonly bytes: string };

export function readyBody(bytes: Uint8Array): ReadyBody {
  return { bytes: Buffer.from(bytes).toString("latin1") };
}

export function answerReady(
  response: ServerResponse,
  { bytes }: ReadyBody,
  headers: Record<string, string>,
): void {
  writeHead(response, 200, { ...headers, "content-length": bytes.length }).end(bytes, "latin1");
}
