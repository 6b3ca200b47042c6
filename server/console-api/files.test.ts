import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { allowFiles } from "@/features/channels/attachments/testing";
import { aChat } from "@/features/conversations/testing";
import { env } from "@/lib/env";
import { consoleApiPath, type Desk, type DeskEntryList } from "@/protocol/console-api";
import { aCustomer, type TestCustomer } from "@/server/messaging-api/testing";
import { anUpload, attachments, serveApi, upload } from "@/server/messaging-api/upload-testing";
import { consoleApi } from "./app";
import { aSignedIn, desk, type SignedInRep } from "./testing";

let rep: SignedInRep;
let customer: TestCustomer;
let conversationId: string;
let sessionId: string;

beforeEach(async () => {
  const chat = await aChat();
  rep = await aSignedIn(chat.rep);
  customer = await aCustomer(chat);
  await customer.start();
  const [waiting] = ((await desk(rep, "GET", "/desk")).body as Desk).waiting;
  if (!waiting) throw new Error("nothing waits");
  ({ conversationId, sessionId } = waiting);
  await desk(rep, "POST", `/work-items/${waiting.workItemId}/acceptance`);
});

async function send(bytes: string | Buffer, { id = randomUUID(), name = "a.txt" } = {}) {
  const form = new FormData();
  form.append("messageEntry", JSON.stringify({ message: { id, text: "for you" } }));
  form.append("fileData", new Blob([new Uint8Array(Buffer.from(bytes))]), name);
  const path = `${consoleApiPath}/conversations/${conversationId}/files`;
  const headers = { cookie: rep.cookie, origin: env().FOYER_URL };
  const response = await consoleApi().request(path, { method: "POST", headers, body: form });
  return { status: response.status, body: (await response.json()) as { code?: string } };
}

test("a rep's file reaches the customer, once however often it is sent", async () => {
  const id = randomUUID();
  expect(await send("hello", { id })).toMatchObject({ status: 202, body: { id } });
  expect(await send("hello", { id })).toMatchObject({ status: 202, body: { id } });
  expect((await send("other", { id })).status).toBe(409);
  const sent = await attachments(customer);
  expect(sent).toMatchObject([{ name: "a.txt", mimeType: "text/plain", size: 5 }]);
});

test("the rules of the channel hold for reps, but for customers not sending any", async () => {
  const settings = { endUserToAgent: false, maxFileSize: 1, allowedFileTypes: ["txt" as const] };
  await allowFiles(customer.chat, settings);
  expect((await send("text")).status).toBe(202);
  expect((await send(Buffer.alloc(1024 * 1024 + 1, "a"))).status).toBe(413);
  expect((await send("%PDF-1.7\n", { name: "a.pdf" })).status).toBe(415);
  const { body } = await desk(rep, "GET", `/conversations/${conversationId}/file-rules`);
  expect(body).toEqual({ maximumBytes: 1024 * 1024, endings: ["txt", "log", "md"] });
});

test("in a chat that has ended a rep's file is refused", async () => {
  await desk(rep, "POST", `/sessions/${sessionId}/ending`);
  expect((await send("late")).status).toBe(409);
  expect(await attachments(customer)).toEqual([]);
});

test("a customer's file stands in the console with an address, and has a new one when asked", async () => {
  const url = await serveApi();
  await upload(url, customer, anUpload(customer, { bytes: "from me" }));
  const [file] = await attachments(customer);
  const entries = `/conversations/${conversationId}/entries`;
  const list = (await desk(rep, "GET", entries)).body as DeskEntryList;
  expect(JSON.stringify(list)).toContain(file?.url);
  const path = `/conversations/${conversationId}/files/${file?.referenceId}`;
  expect((await desk(rep, "GET", path)).body).toMatchObject({ name: "note.txt", size: 7 });
});
