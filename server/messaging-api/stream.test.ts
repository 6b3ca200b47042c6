import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { beforeAll, expect, it, onTestFinished, test } from "vitest";
import { signCustomerToken } from "@/features/conversations/customer-token";
import { sendMessage, sendReply } from "@/features/conversations/messages/mutations";
import { showRepTyping } from "@/features/conversations/messages/typing";
import { startConversation } from "@/features/conversations/mutations";
import { acceptSession } from "@/features/conversations/sessions/mutations";
import { aChat, aGuest, allowedOrigin, type Chat } from "@/features/conversations/testing";
import { getDesk } from "@/features/routing/work-items/queries";
import { env } from "@/lib/env";
import { newId } from "@/lib/ids";
import { type AccessToken, eventStreamPath } from "@/protocol/messaging-api";
import { serve, TestStream } from "@/server/stream-testing";
import { pauseAfterCut } from "@/server/streams";
import { serveCustomerStream } from "./stream";
import { aCustomer, type TestCustomer } from "./testing";

let chat: Chat;
beforeAll(async () => {
  chat = await aChat();
});

async function aStartedCustomer(): Promise<TestCustomer> {
  const customer = await aCustomer(chat);
  await customer.start();
  return customer;
}

async function open(customer: TestCustomer, headers: Record<string, string> = {}) {
  const url = await serve((request, response) => void serveCustomerStream(request, response));
  return TestStream.open(url + eventStreamPath, {
    authorization: `Bearer ${customer.accessToken}`,
    "x-org-id": customer.chat.organizationId,
    ...headers,
  });
}

test("a stream begins with what happened since its token was made", async () => {
  const customer = await aStartedCustomer();
  await customer.send("Hello");
  const stream = await open(customer);
  const events = await stream.take(3);
  expect(events.map(({ event, id }) => [event, id])).toEqual([
    ["CONVERSATION_SESSION_STATUS_CHANGED", "1"],
    ["CONVERSATION_ROUTING_RESULT", "2"],
    ["CONVERSATION_MESSAGE", "3"],
  ]);
});

test("a stream opened before the conversation hears it begin", async () => {
  const customer = await aCustomer(chat);
  const stream = await open(customer);
  await customer.start();
  expect((await stream.take(2)).map(({ id }) => id)).toEqual(["1", "2"]);
});

test("a stream says when to come back after a cut: the later, the more are open", async () => {
  const stream = await open(await aStartedCustomer());
  await stream.take(1);
  expect(stream.body()).toMatch(/^:\n\nretry: 1\d{3}\n\n/);
  const pauses = Array.from({ length: 200 }, () => pauseAfterCut(5000));
  expect(Math.min(...pauses)).toBeLessThan(2000);
  expect(Math.max(...pauses)).toBeGreaterThan(5000);
});

test("a message's payload is text that clients parse", async () => {
  const customer = await aStartedCustomer();
  const stream = await open(customer, { "last-event-id": "2" });
  await customer.send("Hello");
  const [event] = await stream.take(1);
  const data = JSON.parse(event?.data ?? "");
  expect(data.conversationId).toBe(customer.conversationId);
  expect(data.conversationEntry.senderDisplayName).toBe("Guest");
  expect(JSON.parse(data.conversationEntry.entryPayload).abstractMessage.staticContent.text).toBe(
    "Hello",
  );
});

it.each([
  { claimed: "0", ids: ["1", "2", "3"] },
  { claimed: "2", ids: ["3"] },
  { claimed: "3", ids: ["4"] },
  { claimed: "4", ids: ["RESYNC 3", "4"] },
  { claimed: "1000000000003", ids: ["RESYNC 3", "4"] },
  { claimed: "999999999999999999999", ids: ["RESYNC 3", "4"] },
  { claimed: "-1", ids: ["RESYNC 3", "4"] },
  { claimed: "2.5", ids: ["RESYNC 3", "4"] },
  { claimed: "two", ids: ["RESYNC 3", "4"] },
  { claimed: "3 or 1=1", ids: ["RESYNC 3", "4"] },
])("after Last-Event-ID $claimed come $ids", async ({ claimed, ids }) => {
  const customer = await aStartedCustomer();
  await customer.send("Three");
  const stream = await open(customer, { "last-event-id": claimed });
  if (ids.at(-1) === "4") {
    await stream.until(() => stream.body().length > 0);
    await customer.send("Four");
  }
  const events = await stream.take(ids.length);
  expect(events.map(({ event, id }) => (event === "RESYNC" ? `RESYNC ${id}` : id))).toEqual(ids);
});

test("no message falls between the list and the stream, nor comes twice", async () => {
  const customer = await aStartedCustomer();
  const url = await serve((request, response) => void serveCustomerStream(request, response));
  let after = 2;
  for (let trial = 0; trial < 20; trial++) {
    const sending = customer.send(`Trial ${trial}`);
    const stream = await TestStream.open(url + eventStreamPath, {
      authorization: `Bearer ${customer.accessToken}`,
      "last-event-id": String(after),
    });
    await sending;
    const events = await stream.take(1);
    expect(events.map(({ id }) => id)).toEqual([String(after + 1)]);
    after += 1;
    stream.close();
  }
});

test("concurrent senders reach every reader in one order without a gap", async () => {
  const customer = await aStartedCustomer();
  const streams = await Promise.all([open(customer), open(customer)]);
  await Promise.all(Array.from({ length: 30 }, (_, index) => customer.send(`Message ${index}`)));
  const received = await Promise.all(streams.map((stream) => stream.take(32)));
  const ids = received.map((events) => events.map(({ id }) => Number(id)));
  expect(ids[0]).toEqual(Array.from({ length: 32 }, (_, index) => index + 1));
  expect(ids[1]).toEqual(ids[0]);
});

test("a reader that stops costs little, and gets the rest in order when it goes on", async () => {
  const customer = aGuest(chat);
  const conversationId = newId();
  await startConversation(customer, { conversationId, esDeveloperName: "Shop", pageOrigin: null });
  const responses: ServerResponse[] = [];
  const url = await serve((request, response) => {
    responses.push(response);
    void serveCustomerStream(request, response);
  });
  const accessToken = await signCustomerToken(customer);
  const stream = await TestStream.open(url + eventStreamPath, {
    authorization: `Bearer ${accessToken}`,
    "last-event-id": "2",
  });
  stream.response.pause();
  for (let count = 0; count < 250; count++) {
    const staticContent = { formatType: "Text", text: '"'.repeat(10_000) } as const;
    const message = { id: newId(), messageType: "StaticContentMessage", staticContent } as const;
    await sendMessage(customer, conversationId, { message, esDeveloperName: "Shop" });
  }
  const unsent = responses[0]?.writableLength ?? 0;
  expect(unsent).toBeGreaterThan(0);
  expect(unsent).toBeLessThan(512 * 1024);
  stream.response.resume();
  const events = await stream.take(250);
  expect(events.map(({ id }) => Number(id))).toEqual(events.map((_, index) => index + 3));
}, 20_000);

test("a rep's typing and reply arrive; the typing bears no id", async () => {
  const customer = await aStartedCustomer();
  const desk = await getDesk(chat.rep);
  const session = desk.waiting.at(-1);
  if (!session) throw new Error("nothing waits");
  await acceptSession(chat.rep, session.workItemId);
  const stream = await open(customer, { "last-event-id": "4" });
  await stream.until(() => stream.body().length > 0);
  await showRepTyping(chat.rep, session.conversationId, true);
  await stream.take(1);
  await sendReply(chat.rep, session.conversationId, { id: newId(), text: "How can I help?" });
  const events = await stream.take(2);
  expect(events.map(({ event, id }) => [event, id])).toEqual([
    ["CONVERSATION_TYPING_STARTED_INDICATOR", undefined],
    ["CONVERSATION_MESSAGE", "5"],
  ]);
});

it.each([
  { why: "no token", headers: { authorization: "" }, status: 401 },
  { why: "a forged token", headers: { authorization: "Bearer a.b.c" }, status: 401 },
  { why: "another organization's header", headers: { "x-org-id": "00D000000000001" }, status: 400 },
  { why: "an origin that is not listed", headers: { origin: "https://evil.example" }, status: 403 },
  { why: "a hidden origin", headers: { origin: "null" }, status: 403 },
  { why: "a listed origin", headers: { origin: allowedOrigin }, status: 200 },
])("a stream with $why is answered $status", async ({ headers, status }) => {
  const stream = await open(await aCustomer(chat), headers as Record<string, string>);
  expect(stream.status).toBe(status);
  stream.close();
});

test("the 18-character form of the organization's id is accepted", async () => {
  const customer = await aCustomer(chat);
  const stream = await open(customer, { "x-org-id": `${chat.organizationId}AAA` });
  expect(stream.status).toBe(200);
});

/** Opens so many streams of one customer at the same time, each with a token of its own as tabs do. */
async function openAtOnce(count: number) {
  const customer = await aCustomer(chat);
  const responses: ServerResponse[] = [];
  const url = await serve((request, response) => {
    responses.push(response);
    void serveCustomerStream(request, response);
  });
  const openWith = (accessToken: string) =>
    TestStream.open(url + eventStreamPath, {
      authorization: `Bearer ${accessToken}`,
      origin: allowedOrigin,
    });
  const openOne = async () => {
    const { body } = await customer.call("GET", "/authorization/continuation-access-token");
    return openWith((body as AccessToken).accessToken);
  };
  const streams = await Promise.all(Array.from({ length: count }, openOne));
  return { streams, responses, openOne, openAgain: () => openWith(customer.accessToken) };
}

test("a customer's eleventh stream is refused in words that a page can read", async () => {
  const { streams } = await openAtOnce(11);
  const [refused, ...others] = streams.filter(({ status }) => status !== 200);
  expect(others).toEqual([]);
  expect(refused?.status).toBe(429);
  expect(refused?.response.headers).toMatchObject({
    "access-control-allow-origin": allowedOrigin,
    "access-control-expose-headers": "retry-after",
    "retry-after": "30",
  });
  await refused?.until(() => refused.ended);
  expect(JSON.parse(refused?.body() ?? "")).toEqual({
    message: "This chat is open in 10 places. Close one, then try again.",
    code: "too_many_requests",
  });
  expect((await open(await aCustomer(chat))).status).toBe(200);
});

test("each stream that closes makes room for one more, and no more", async () => {
  const { responses, openOne } = await openAtOnce(10);
  for (let round = 0; round < 3; round++) {
    expect((await openOne()).status).toBe(429);
    const response = responses.find(
      ({ statusCode, destroyed }) => statusCode === 200 && !destroyed,
    );
    const closed = response && once(response, "close");
    response?.destroy();
    await closed;
    expect((await openOne()).status).toBe(200);
  }
  expect((await openOne()).status).toBe(429);
});

test("a client that left its streams behind is let in; its oldest one makes room, and no other tab's", async () => {
  const { streams: tabs, openAgain } = await openAtOnce(4);
  const left: TestStream[] = [];
  for (let network = 0; network < 6; network++) left.push(await openAgain());
  const [oldest, ...others] = left;
  expect((await openAgain()).status).toBe(200);
  await oldest?.until(() => oldest.ended);
  expect([...tabs, ...others].filter(({ ended, status }) => ended || status !== 200)).toEqual([]);
});

test("a stream that is given up before it opened takes no place", async () => {
  const customer = await aCustomer(chat);
  for (let count = 0; count < 10; count++) {
    let served = Promise.resolve();
    const url = await serve((request, response) => {
      response.destroy();
      served = serveCustomerStream(request, response);
    });
    const headers = { authorization: `Bearer ${customer.accessToken}` };
    await expect(TestStream.open(url + eventStreamPath, headers)).rejects.toThrow();
    await served;
  }
  expect((await open(customer)).status).toBe(200);
});

test("without rate limits a customer has as many streams as wanted", async () => {
  env().FOYER_RATE_LIMITS = "off";
  onTestFinished(() => {
    env().FOYER_RATE_LIMITS = "on";
  });
  const { streams } = await openAtOnce(30);
  expect(streams.every(({ status }) => status === 200)).toBe(true);
});
