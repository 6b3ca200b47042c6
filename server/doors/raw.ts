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
