import type { Hono } from "hono";
import { apiDocument } from "@/features/api-reference/document";
import { sha256 } from "@/lib/crypto";
import { env } from "@/lib/env";
import { apiDescriptionPath, messagingApiPath } from "@/protocol/messaging-api";
import { answer } from "@/server/doors/answer";
import type { Door } from "./door";

/** It holds nothing of any organization, so any page may read it. */
const open = { "access-control-allow-origin": "*", "cache-control": "no-cache" };

let written: { body: string; etag: string } | undefined;

/** The API's description of itself, for tools; people read `/docs/api`. */
export function serveDescription(api: Hono<Door>): void {
  api.get(apiDescriptionPath.slice(messagingApiPath.length), (c) => {
    written ??= write();
    const { body, etag } = written;
    if (c.req.header("if-none-match") === etag) return c.body(null, 304, { ...open, etag });
    return answer(c, 200, body, { ...open, etag, "content-type": "application/json" });
  });
}

function write() {
  const body = JSON.stringify(apiDocument(env().FOYER_URL));
  return { body, etag: `"${sha256(body).slice(0, 20)}"` };
}
