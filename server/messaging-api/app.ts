import { type Context, Hono } from "hono";
import { listEntries } from "@/features/conversations/entries/queries";
import { toEntry } from "@/features/conversations/entries/wire";
import { getKnownAnswers } from "@/features/conversations/known-answers";
import { sendMessage } from "@/features/conversations/messages/mutations";
import { showCustomerTyping } from "@/features/conversations/messages/typing";
import {
  closeConversation,
  endSession,
  startConversation,
} from "@/features/conversations/mutations";
import { getOwnConversation, listOwnConversations } from "@/features/conversations/queries";
import { addressHeader } from "@/features/members/address";
import { AppError } from "@/lib/errors";
import { organizationIdOf } from "@/lib/ids";
import {
  type ConversationList,
  type ConversationStatus,
  type EntryList,
  type KnownAnswers,
  messagingApiPath,
  type SentMessage,
} from "@/protocol/messaging-api";
import {
  accessTokenRequest,
  conversationListQuery,
  createConversationRequest,
  entryListQuery,
  sendMessageRequest,
  typingRequest,
  verifiedTokenRequest,
} from "@/protocol/messaging-api.schema";
import { admit, refuse } from "@/server/doors/admission";
import { answer } from "@/server/doors/answer";
import { parse, readBody } from "@/server/doors/body";
import { limit } from "@/server/doors/limits";
import { beforeOrganization, customerOnly, type Door } from "./door";
import { continueToken, issueGuestToken, issueVerifiedToken } from "./tokens";

/** `/iamessage/api/v2`: what customers' clients call. */
export function messagingApi(now: () => number = Date.now): Hono<Door> {
  const api = new Hono<Door>().basePath(messagingApiPath);
  api.onError(refuse);
  api.notFound((c) => refuse(new AppError("not_found", "There is no such operation."), c));
  api.use("*", beforeOrganization);

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

  api.use("/conversation/*", customerOnly);

  api.post("/conversation", async (c) => {
    const input = await readBody(c, createConversationRequest);
    await limit("conversations", c.var.customer.endUserId);
    const pageOrigin = c.req.header("origin") ?? null;
    await startConversation(c.var.customer, { ...input, pageOrigin }, new Date(now()));
    return c.json({}, 201);
  });

  api.get("/conversation/list", async (c) => {
    const query = parse(conversationListQuery, queryOf(c));
    await limit("reads", c.var.customer.endUserId);
    return c.json<ConversationList>(await listOwnConversations(c.var.customer, query));
  });

  api.get("/conversation/:id", async (c) => {
    await limit("reads", c.var.customer.endUserId);
    const conversation = await getOwnConversation(c.var.customer, pathId(c.req.param("id")));
    const { identifier: conversationId, routingStatus } = conversation;
    return c.json<ConversationStatus>({ conversationId, routingStatus });
  });

  api.delete("/conversation/:id", async (c) => {
    await limit("endings", c.var.customer.endUserId);
    await closeConversation(c.var.customer, pathId(c.req.param("id")));
    return c.body(null, 204);
  });

  api.delete("/conversation/:id/session", async (c) => {
    await limit("endings", c.var.customer.endUserId);
    await endSession(c.var.customer, pathId(c.req.param("id")));
    return c.body(null, 204);
  });

  api.post("/conversation/:id/message", async (c) => {
    const input = await readBody(c, sendMessageRequest);
    const id = pathId(c.req.param("id"));
    await limit("messages", c.var.customer.endUserId);
    const sent = await sendMessage(c.var.customer, id, input, new Date(now()));
    const body: SentMessage = { conversationEntries: [sent] };
    return answer(c, 202, JSON.stringify(body), { "content-type": "application/json" });
  });

  api.post("/conversation/:id/entry", async (c) => {
    const { entryType } = await readBody(c, typingRequest);
    const id = pathId(c.req.param("id"));
    await limit("typing", c.var.customer.endUserId);
    await showCustomerTyping(c.var.customer, id, entryType === "TypingStartedIndicator");
    return c.json({}, 202);
  });

  api.get("/conversation/:id/entries", async (c) => {
    const query = parse(entryListQuery, queryOf(c));
    const { customer } = c.var;
    await limit("reads", customer.endUserId);
    const { id, identifier } = await getOwnConversation(customer, pathId(c.req.param("id")));
    const lines = await listEntries(customer, id, query);
    return c.json<EntryList>({
      conversationEntries: lines.map((line) => ({ conversationId: identifier, ...toEntry(line) })),
    });
  });

  return api;
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

/** Clients write every parameter and leave empty what they do not want. */
function queryOf(c: Context): Record<string, string> {
  return Object.fromEntries(Object.entries(c.req.query()).filter(([, value]) => value !== ""));
}

/** As the listener knows it; empty where no network is, as in tests. */
function addressOf(c: Context): string {
  return String(c.env?.incoming?.headers[addressHeader] ?? "");
}

/** Clients make ids of letters, digits and hyphens; anything else names nothing. */
function pathId(id: string): string {
  if (/^[0-9a-zA-Z-]{1,64}$/.test(id)) return id;
  throw new AppError("not_found", "This conversation does not exist.");
}
