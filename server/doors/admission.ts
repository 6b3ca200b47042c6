import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { removeHeader, setHeaders } from "./answer";
import { admitOrigin } from "./cors";
import { answerError } from "./errors";

/** From here on its own organization decides who may read the answers. */
export async function admit(
  c: Context,
  organizationId: string,
  developerName: string,
): Promise<void> {
  removeHeader(c, "access-control-allow-origin");
  removeHeader(c, "access-control-expose-headers");
  setHeaders(c, await admitOrigin(c.req.header("origin"), { organizationId, developerName }));
}

export function refuse(error: unknown, c: Context): Response {
  const { status, headers, body } = answerError(error);
  setHeaders(c, { ...headers, "cache-control": "no-store" });
  return c.json(body, status as ContentfulStatusCode);
}
