import type { Hono } from "hono";
import { sendMessage } from "@/features/conversations/messages/mutations";
import { showCustomerTyping } from "@/features/conversations/messages/typing";
import type { SentMessage } from "@/protocol/messaging-api";
import { sendMessageRequest, typingRequest } from "@/protocol/messaging-api.schema";
import { answer } from "@/server/doors/answer";
import { readBody } from "@/server/doors/body";
import { limit } from "@/server/doors/limits";
import type { Door } from "./door";
import { conversationOf } from "./request";

export function serveMessages(api: Hono<Door>, now: () => number): void {
  api.post("/conversation/:id/message", async (c) => {
    const input = await readBody(c, sendMessageRequest);
    const id = conversationOf(c);
    await limit("messages", c.var.customer.endUserId);
    const sent = await sendMessage(c.var.customer, id, input, new Date(now()));
    const body: SentMessage = { conversationEntries: [sent] };
    return answer(c, 202, JSON.stringify(body), { "content-type": "application/json" });
  });

  api.post("/conversation/:id/entry", async (c) => {
    const arrivedAt = Date.now();
    const { entryType } = await readBody(c, typingRequest);
    const id = conversationOf(c);
    await limit("typing", c.var.customer.endUserId);
    const typing = entryType === "TypingStartedIndicator";
    await showCustomerTyping(c.var.customer, id, typing, arrivedAt);
    return c.json({}, 202);
  });
}
