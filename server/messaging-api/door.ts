import type { MiddlewareHandler } from "hono";
import type { Customer } from "@/features/conversations/customer";
import { requireFresh } from "@/features/conversations/customer-token";
import { admit } from "@/server/doors/admission";
import { setHeaders } from "@/server/doors/answer";
import { readBearer } from "@/server/doors/authentication";
import { answerPreflight, corsHeadersOfUnion } from "@/server/doors/cors";

export type Door = { Variables: { customer: Customer } };

/** Answers preflights; until the organization is known, answers are readable to any listed page. */
export const beforeOrganization: MiddlewareHandler<Door> = async (c, next) => {
  setHeaders(c, { "cache-control": "no-store" });
  const origin = c.req.header("origin");
  if (c.req.method === "OPTIONS") {
    const { status, headers } = await answerPreflight(origin);
    return c.body(null, status, headers);
  }
  if (origin !== undefined) setHeaders(c, await corsHeadersOfUnion(origin));
  await next();
};

/** Every call but the one for a guest's token. */
export const customerOnly: MiddlewareHandler<Door> = async (c, next) => {
  const customer = await readBearer(c.req.header("authorization"));
  await admit(c, customer.organizationId, customer.deployment.developerName);
  c.set("customer", requireFresh(customer));
  await next();
};
