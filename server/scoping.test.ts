import { randomUUID } from "node:crypto";
import { beforeAll, expect, it, test } from "vitest";
import { acceptSession } from "@/features/conversations/sessions/mutations";
import { aChat } from "@/features/conversations/testing";
import { getDesk } from "@/features/routing/work-items/queries";
import { newId } from "@/lib/ids";
import { consoleApiPath, type DeskSession } from "@/protocol/console-api";
import { messagingApiPath } from "@/protocol/messaging-api";
import { consoleApi } from "./console-api/app";
import { aSignedIn, desk, type SignedInRep } from "./console-api/testing";
import { messagingApi } from "./messaging-api/app";
import { aCustomer, type TestCustomer } from "./messaging-api/testing";

/** Another organization with a chat in it, and one with an accepted chat; who asks belongs to the first. */
let customer: TestCustomer;
let neighbor: TestCustomer;
let stranger: TestCustomer;
let rep: SignedInRep;
let foreign: DeskSession;

beforeAll(async () => {
  const [chat, other] = [await aChat(), await aChat()];
  customer = await aCustomer(chat);
  neighbor = await aCustomer(chat);
  stranger = await aCustomer(other);
  for (const each of [customer, neighbor, stranger]) await each.start();
  rep = await aSignedIn(chat.rep);
  const waiting = (await getDesk(other.rep)).waiting[0];
  if (!waiting) throw new Error("nothing waits");
  await acceptSession(other.rep, waiting.workItemId);
  foreign = waiting;
});

const operations = (api: { routes: { method: string; path: string }[] }, base: string) =>
  api.routes
    .filter(({ method, path }) => method !== "ALL" && path.includes(":id"))
    .map(({ method, path }) => ({ method, path: path.slice(base.length) }));

const message = { id: randomUUID(), messageType: "StaticContentMessage" };
const acks = [{ entryType: "Read", conversationEntryId: message.id }];
const bodies: Record<string, unknown> = {
  "POST /conversation/:id/message": {
    message: { ...message, staticContent: { formatType: "Text", text: "Hello" } },
    esDeveloperName: "Shop",
  },
  "POST /conversation/:id/acknowledge-entries": { acks },
  "POST /conversations/:id/acknowledgements": { acks },
  "POST /conversation/:id/entry": { id: "1", entryType: "TypingStartedIndicator" },
  "POST /conversations/:id/messages": { id: randomUUID(), text: "Hello" },
  "POST /conversations/:id/typing": { typing: true },
  "POST /conversation/:id/file": "--edge--",
  "POST /conversations/:id/files": "--edge--",
};

/** Uploads are refused by their type before anything is looked for. */
const multipart = { "content-type": "multipart/form-data; boundary=edge" };
const headersOf = (operation: string) => (/ .*\/files?$/.test(operation) ? multipart : {});

const customerOperations = operations(messagingApi(), messagingApiPath);
const deskOperations = operations(consoleApi(), consoleApiPath);

test("the matrix sees the operations", () => {
  expect([customerOperations.length, deskOperations.length]).toEqual([11, 14]);
});

it.each(customerOperations)("$method $path knows no conversation of others", async (operation) => {
  const { method, path } = operation;
  const ask = (id: string) =>
    customer.call(
      method,
      path.replace(":id", id),
      bodies[`${method} ${path}`],
      headersOf(`${method} ${path}`),
    );
  const unknown = await ask(randomUUID());
  expect(unknown.status).toBe(404);
  expect(await ask(neighbor.conversationId)).toEqual(unknown);
  expect(await ask(stranger.conversationId)).toEqual(unknown);
});

it.each(deskOperations)(
  "$method $path knows nothing of another organization",
  async (operation) => {
    const { method, path } = operation;
    const ask = (id: string) =>
      desk(
        rep,
        method,
        path.replace(":id", id),
        bodies[`${method} ${path}`],
        headersOf(`${method} ${path}`),
      );
    const unknown = await ask(newId());
    expect(unknown.status).toBe(404);
    for (const id of [foreign.workItemId, foreign.sessionId, foreign.conversationId]) {
      expect(await ask(id)).toEqual(unknown);
    }
  },
);

test("a conversation begun under another's id is one's own", async () => {
  const { esDeveloperName } = customer.chat;
  const taken = { conversationId: neighbor.conversationId, esDeveloperName };
  expect((await customer.call("POST", "/conversation", taken)).status).toBe(201);
  await neighbor.send("Private");
  const path = `/conversation/${neighbor.conversationId}/entries?entryTypeFilter=Message`;
  expect((await customer.call("GET", path)).body).toEqual({ conversationEntries: [] });
});

test("a token opens its own deployment alone", async () => {
  const conversation = { conversationId: randomUUID(), esDeveloperName: "Another" };
  expect((await customer.call("POST", "/conversation", conversation)).status).toBe(400);
});
