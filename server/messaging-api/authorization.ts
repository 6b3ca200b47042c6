import type { Context, Hono } from "hono";
import { getKnownAnswers } from "@/features/conversations/known-answers";
import { addressHeader } from "@/features/members/address";
import { AppError } from "@/lib/errors";
import { organizationIdOf } from "@/lib/ids";
import type { KnownAnswers } from "@/protocol/messaging-api";
import { accessTokenRequest, verifiedTokenRequest } from "@/protocol/messaging-api.schema";
import { admit } from "@/server/doors/admission";
import { readBody } from "@/server/doors/body";
import { limit } from "@/server/doors/limits";
import { customerOnly, type Door } from "./door";
import { continueToken, issueGuestToken, issueVerifiedToken } from "./tokens";

/** Who a customer is: tokens, and what is known of them. */
export function serveAuthorization(api: Hono<Door>): void {
  api.post("/authorization/unauthenticated/access-token", async (c) => {
    const request = await readBody(c, accessTokenRequest);
    const organizationId = await admitTokenCall(c, request);
    return c.json(await issueGuestToken(organizationId, request));
  });

  api.post("/authorization/authenticated/access-token", async (c) => {
    const request = await readBody(c, verifiedTokenRequest);
    const organizationId = await admitTokenCall(c, request);
    return c.json(await issueVerifiedToken(organizationId, request));
  });

  api.use("/authorization/continuation-access-token", customerOnly);
  api.get("/authorization/continuation-access-token", async (c) => {
    const { customer } = c.var;
    await limit("renewals", customer.endUserId);
    return c.json(await continueToken(customer));
  });

  api.use("/pre-chat-answers", customerOnly);
  api.get("/pre-chat-answers", async (c) => {
    await limit("reads", c.var.customer.endUserId);
    return c.json<KnownAnswers>(await getKnownAnswers(c.var.customer));
  });
}

/** The organization of a call that has no token yet, which decides who may read the answer. */
async function admitTokenCall(
  c: Context,
  request: { orgId: string; esDeveloperName: string },
): Promise<string> {
  const organizationId = organizationIdOf(request.orgId);
  if (!organizationId) {
    throw new AppError("invalid", "orgId must be an organization's id: 00D and 12 characters.");
  }
  await admit(c, organizationId, request.esDeveloperName);
  await limit("tokens", `${organizationId} ${addressOf(c)}`);
  return organizationId;
}

/** As the listener knows it; empty where no network is, as in tests. */
function addressOf(c: Context): string {
  return String(c.env?.incoming?.headers[addressHeader] ?? "");
}
