import type { ServerResponse } from "node:http";
import { answerError } from "./errors";

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
  response.writeHead(status, {
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
  response.writeHead(200, { ...headers, "content-length": bytes.length }).end(bytes, "latin1");
}
