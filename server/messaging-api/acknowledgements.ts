import type { Hono } from "hono";
import { acknowledge } from "@/features/conversations/receipts/mutations";
import type { Acknowledgements } from "@/protocol/acknowledgement";
import { acknowledgeRequest } from "@/protocol/acknowledgement.schema";
import { readBody } from "@/server/doors/body";
import { limit } from "@/server/doors/limits";
import type { Door } from "./door";
import { conversationOf } from "./request";

export function serveAcknowledgements(api: Hono<Door>): void {
  api.post("/conversation/:id/acknowledge-entries", async (c) => {
    const input = await readBody(c, acknowledgeRequest);
    const id = conversationOf(c);
    await limit("acknowledgements", c.var.customer.endUserId);
    const acks = await acknowledge(c.var.customer, id, input);
    return c.json<Acknowledgements>({ acks }, 202);
  });
}
