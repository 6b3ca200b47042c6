import type { Hono } from "hono";
import {
  closeConversation,
  endSession,
  startConversation,
} from "@/features/conversations/mutations";
import { getOwnConversation, listOwnConversations } from "@/features/conversations/queries";
import type { ConversationList, ConversationStatus } from "@/protocol/messaging-api";
import { conversationListQuery, createConversationRequest } from "@/protocol/messaging-api.schema";
import { parse, readBody } from "@/server/doors/body";
import { limit } from "@/server/doors/limits";
import type { Door } from "./door";
import { conversationOf, queryOf } from "./request";

export function serveConversations(api: Hono<Door>, now: () => number): void {
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
    const conversation = await getOwnConversation(c.var.customer, conversationOf(c));
    const { identifier: conversationId, routingStatus } = conversation;
    return c.json<ConversationStatus>({ conversationId, routingStatus });
  });

  api.delete("/conversation/:id", async (c) => {
    await limit("endings", c.var.customer.endUserId);
    await closeConversation(c.var.customer, conversationOf(c));
    return c.body(null, 204);
  });

  api.delete("/conversation/:id/session", async (c) => {
    await limit("endings", c.var.customer.endUserId);
    await endSession(c.var.customer, conversationOf(c));
    return c.body(null, 204);
  });
}
