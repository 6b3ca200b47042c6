import type { IncomingMessage, ServerResponse } from "node:http";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { answerPreflight, corsHeadersOfUnion } from "@/server/doors/cors";
import { refuseRaw, writeHead } from "@/server/doors/raw";

/** Whoever knocks beside the door is told where it is. */
export function noSuchOperation(): AppError {
  const { FOYER_URL } = env();
  return new AppError(
    "not_found",
    `There is no such operation. All there are stand at ${FOYER_URL}/docs/api.`,
  );
}

/** Paths beside those of the messaging API, such as another version's. */
export async function serveUnknown(
  { method, headers: { origin } }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (method === "OPTIONS") {
    const { status, headers } = await answerPreflight(origin);
    writeHead(response, status, headers).end();
    return;
  }
  refuseRaw(response, noSuchOperation(), await corsHeadersOfUnion(origin));
}
