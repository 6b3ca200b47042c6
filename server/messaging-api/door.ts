import type { Context, MiddlewareHandler } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Customer } from "@/features/conversations/customer";
import { requireFresh } from "@/features/conversations/customer-token";
import { recordSighting } from "@/features/diagnostics/sightings";
import { isAppError } from "@/lib/errors";
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

/** From here on its own organization decides; a refusal is counted where the Admin looks. */
export async function admit(
  c: Context,
  organizationId: string,
  developerName: string,
): Promise<void> {
  const origin = c.req.header("origin");
  c.header("access-control-allow-origin", undefined);
  c.header("access-control-expose-headers", undefined);
  try {
    setHeaders(c, await admitOrigin(origin, organizationId));
  } catch (error) {
    if (isAppError(error) && origin !== undefined) {
      const outcome = "origin_not_allowed";
      recordSighting({ organizationId, developerName, origin, outcome, version: 0 });
    }
    throw error;
  }
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

function setHeaders(c: Context, headers: Record<string, string>): void {
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
}
