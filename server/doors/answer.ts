import type { ServerResponse } from "node:http";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";

type Body = string | Uint8Array<ArrayBuffer>;

/**
 * What is asked for most is written on the bare response: the global Response,
 * which Next needs as it is, would double the price of an answer from memory.
 */
export function answer(
  c: Context,
  status: ContentfulStatusCode,
  body: Body,
  headers: Record<string, string>,
): Response {
  const response = outgoing(c);
  if (!response) return c.body(body, status, headers);
  response.writeHead(status, { ...headers, "content-length": Buffer.byteLength(body) }).end(body);
  return RESPONSE_ALREADY_SENT;
}

/** For whatever answer follows. */
export function setHeaders(c: Context, headers: Record<string, string>): void {
  const response = outgoing(c);
  for (const [name, value] of Object.entries(headers)) {
    if (response) response.setHeader(name, value);
    else c.header(name, value);
  }
}

export function removeHeader(c: Context, name: string): void {
  const response = outgoing(c);
  if (response) response.removeHeader(name);
  else c.header(name, undefined);
}

/** Absent where no network is, as in tests. */
function outgoing(c: Context): ServerResponse | undefined {
  return c.env?.outgoing;
}
