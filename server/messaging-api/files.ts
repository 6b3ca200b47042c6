import type { Hono } from "hono";
import { sendFile } from "@/features/conversations/files/mutations";
import { getFileAddress } from "@/features/conversations/files/queries";
import { getCustomerFileRules } from "@/features/conversations/files/rules";
import { getOwnConversation } from "@/features/conversations/queries";
import { openLinkedFile } from "@/features/files/attachments/queries";
import type { FileAddress, SentMessage } from "@/protocol/messaging-api";
import { sendFileRequest } from "@/protocol/messaging-api.schema";
import { serveChunks } from "@/server/doors/chunks";
import { limit } from "@/server/doors/limits";
import { readRestOfRefused } from "@/server/doors/rest";
import { requireUpload, takeUpload } from "@/server/doors/upload";
import type { Door } from "./door";
import { conversationOf } from "./request";

export function serveFiles(api: Hono<Door>, now: () => number): void {
  api.post("/conversation/:id/file", readRestOfRefused, async (c) => {
    requireUpload(c);
    const { customer } = c.var;
    const conversation = conversationOf(c);
    await limit("files", customer.endUserId);
    const rules = await getCustomerFileRules(customer, conversation);
    const { maximumBytes } = rules;
    const sent = await takeUpload(
      c,
      customer,
      { schema: sendFileRequest, maximumBytes },
      (input, upload) =>
        sendFile(customer, conversation, { input, upload, rules }, new Date(now())),
    );
    return c.json<SentMessage>({ conversationEntries: [sent] }, 202);
  });

  api.get("/conversation/:id/file/:file", async (c) => {
    const { customer } = c.var;
    await limit("reads", customer.endUserId);
    const { id } = await getOwnConversation(customer, conversationOf(c));
    return c.json<FileAddress>(await getFileAddress(customer, id, c.req.param("file")));
  });
}

/** No token: a link was made for whoever may read the file, and opens it for a while. */
export function serveLinkedFiles(api: Hono<Door>, now: () => number): void {
  api.get("/files/:file", async (c) => {
    const { expires = "", signature = "" } = c.req.query();
    return serveChunks(c, await openLinkedFile(c.req.param("file"), { expires, signature }, now()));
  });
}
