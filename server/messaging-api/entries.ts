import type { Hono } from "hono";
import { listEntries } from "@/features/conversations/entries/queries";
import { toEntries } from "@/features/conversations/entries/wire";
import { getOwnConversation } from "@/features/conversations/queries";
import type { EntryList } from "@/protocol/messaging-api";
import { entryListQuery } from "@/protocol/messaging-api.schema";
import { parse } from "@/server/doors/body";
import { limit } from "@/server/doors/limits";
import type { Door } from "./door";
import { conversationOf, queryOf } from "./request";

export function serveEntries(api: Hono<Door>): void {
  api.get("/conversation/:id/entries", async (c) => {
    const query = parse(entryListQuery, queryOf(c));
    const { customer } = c.var;
    await limit("reads", customer.endUserId);
    const { id, identifier: conversationId } = await getOwnConversation(
      customer,
      conversationOf(c),
    );
    const lines = await listEntries(customer, id, query);
    return c.json<EntryList>({
      conversationEntries: toEntries(lines).map((entry) => ({ conversationId, ...entry })),
    });
  });
}
