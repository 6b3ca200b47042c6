import type { Context, MiddlewareHandler } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Customer } from "@/features/conversations/customer";
import { requireFresh } from "@/features/conversations/customer-token";
import { removeHeader, setHeaders } from "@/server/doors/answer";
import { readBearer } from "@/server/doors/authentication";
import { admitOrigin, answerPreflight, corsHeadersOfUnion } from "@/server/doors/cors";
import { answerError } from "@/server/doors/errors";

export type Door = { Variables: { customer: Customer } };

/** Answers preflights; until the organization is known, answers are readable to any listed page. */
export const beforeOrganization: MiddlewareHandler<Door> = async (c, next) => {
  const origin = c.req.header("origin");
  if (c.req.method === "OPTIONS") {
    const { status, headers } = await answerPreflight(origin);
    return c.body(null, status, headers);
  }
  if (origin !== undefined) setHeaders(c, await corsHeadersOfUnion(origin));
  await next();
};

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

/** Every call but the one for a guest's token. */
export const customerOnly: MiddlewareHandler<Door> = async (c, next) => {
  const customer = await readBearer(c.req.header("authorization"));
  await admit(c, customer.organizationId, customer.deployment.developerName);
  c.set("customer", requireFresh(customer));
  await next();
};

export function refuse(error: unknown, c: Context): Response {
  const { status, headers, body } = answerError(error);
  setHeaders(c, headers);
  return c.json(body, status as ContentfulStatusCode);
}
