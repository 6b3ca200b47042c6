import { randomUUID } from "node:crypto";
import { request } from "node:http";
import { describe, expect, it, onTestFinished, test } from "vitest";
import { signCustomerToken } from "@/features/conversations/customer-token";
import { aChat, aGuest, type Chat } from "@/features/conversations/testing";
import { once } from "@/lib/slot";
import type { TestStream } from "@/server/stream-testing";
import { aListener, type Listener } from "./clients/listener";
import { aNetwork } from "./network";
import { aRepAtWork } from "./rep";

/** A customer whose log holds three entries: the session waits, it was routed, and one message. */
async function aThirdEntry(chat?: Chat): Promise<Listener> {
  const client = await aListener(await aNetwork(chat ?? (await aChat())));
  await client.begin();
  await client.say("Three");
  return client;
}

/** The next messages go to whoever listens now. */
async function opened(stream: TestStream): Promise<TestStream> {
  expect(stream.status).toBe(200);
  await stream.until(() => stream.body().length > 0);
  return stream;
}

const heard = (stream: TestStream) =>
  stream.events.filter(({ event }) => event !== "ping").map(({ event, id }) => `${event} ${id}`);

const [waits, routed] = ["CONVERSATION_SESSION_STATUS_CHANGED 1", "CONVERSATION_ROUTING_RESULT 2"];
const [three, four] = ["CONVERSATION_MESSAGE 3", "CONVERSATION_MESSAGE 4"];
const whole = [waits, routed, three, four];
const resync = ["RESYNC 3", four];

describe("Last-Event-ID", () => {
  it.each<{ what: string; headers: Record<string, string | string[]>; hears: string[] }>([
    { what: "missing: from where its token was made", headers: {}, hears: whole },
    { what: "empty", headers: { "last-event-id": "" }, hears: whole },
    { what: "only spaces", headers: { "last-event-id": "   " }, hears: whole },
    {
      what: "what a script writes for none",
      headers: { "Last-Event-ID": "undefined" },
      hears: whole,
    },
    { what: "what another writes for none", headers: { "Last-Event-ID": "null" }, hears: whole },
    { what: "0", headers: { "last-event-id": "0" }, hears: whole },
    { what: "behind", headers: { "LAST-EVENT-ID": "1" }, hears: [routed, three, four] },
    { what: "behind, between spaces", headers: { "last-event-id": " 2 " }, hears: [three, four] },
    { what: "the head", headers: { "last-event-id": "3" }, hears: [four] },
    { what: "one ahead", headers: { "last-event-id": "4" }, hears: resync },
    { what: "of the future", headers: { "last-event-id": "5000" }, hears: resync },
    { what: "of a later epoch", headers: { "last-event-id": "1000000000003" }, hears: resync },
    { what: "huge", headers: { "last-event-id": "9".repeat(40) }, hears: resync },
    { what: "no number", headers: { "last-event-id": "abc" }, hears: resync },
    { what: "below zero", headers: { "last-event-id": "-1" }, hears: resync },
    { what: "a fraction", headers: { "last-event-id": "1.5" }, hears: resync },
    { what: "with an exponent", headers: { "last-event-id": "1e3" }, hears: resync },
    { what: "hexadecimal", headers: { "last-event-id": "0x2" }, hears: resync },
    { what: "two numbers", headers: { "last-event-id": "1 2" }, hears: resync },
    { what: "twice", headers: { "last-event-id": ["1", "2"] }, hears: resync },
  ])("$what", async ({ headers, hears }) => {
    const client = await aThirdEntry();
    const stream = await opened(await client.listen(headers));
    await client.say("Four");
    await stream.take(hears.length);
    expect(heard(stream)).toEqual(hears);
  });

  test("in the address, as a polyfill that reconnects writes it, is newer than its header", async () => {
    const client = await aThirdEntry();
    const stream = await opened(
      await client.listen({ "last-event-id": "0" }, "?_ts=1&lastEventId=3"),
    );
    await client.say("Four");
    await stream.take(1);
    expect(heard(stream)).toEqual([four]);
  });

  it.each(["of this organization", "of another organization"])(
    "another customer's, %s, shows nothing of theirs",
    async (whose) => {
      const chat = await aChat();
      const other = await aThirdEntry(whose.endsWith("another organization") ? undefined : chat);
      for (const text of ["Four", "Five", "Secret"]) await other.say(text);
      const client = await aThirdEntry(chat);
      const beyond = await opened(await client.listen({ "last-event-id": "6" }));
      const within = await opened(await client.listen({ "last-event-id": "2" }));
      await client.say("Own");
      await Promise.all([beyond.take(2), within.take(2)]);
      expect([heard(beyond), heard(within)]).toEqual([resync, [three, four]]);
      expect(beyond.body() + within.body()).not.toContain("Secret");
    },
  );

  test("of an older epoch leads to one resync, also when a token brought it", async () => {
    const client = await aThirdEntry();
    anotherEpoch(1);
    const streams = await Promise.all([
      client.listen({ "last-event-id": "2" }).then(opened),
      client.listen({}).then(opened),
      client.listen({ "last-event-id": "1000000000002" }).then(opened),
    ]);
    await client.say("Four");
    await Promise.all(streams.map((stream) => stream.take(2)));
    const [head, live] = ["1000000000003", "1000000000004"];
    expect(streams.map(heard)).toEqual([
      [`RESYNC ${head}`, `CONVERSATION_MESSAGE ${live}`],
      [`RESYNC ${head}`, `CONVERSATION_MESSAGE ${live}`],
      [`CONVERSATION_MESSAGE ${head}`, `CONVERSATION_MESSAGE ${live}`],
    ]);
    const renewed = await client.renew();
    expect(renewed.lastEventId).toBe(live);
  });

  test("a resync comes once: whoever goes on after its id hears the rest", async () => {
    const client = await aThirdEntry();
    const lost = await opened(await client.listen({ "last-event-id": "77" }));
    const [{ id } = { id: undefined }] = await lost.take(1);
    lost.close();
    await client.say("Four");
    const found = await client.listen({ "last-event-id": String(id) });
    await found.take(1);
    expect(heard(found)).toEqual([four]);
  });
});

/** As if the database were another one than before, until the test ends. */
function anotherEpoch(epoch: number): void {
  const current = once<{ epoch: number | undefined }>("epoch", () => ({ epoch: undefined }));
  const before = current.epoch;
  current.epoch = epoch;
  onTestFinished(() => {
    current.epoch = before;
  });
}

describe("an answer", () => {
  test("is never kept, changed or held back on its way", async () => {
    const stream = await (await aThirdEntry()).listen({});
    expect(stream.response.headers).toMatchObject({
      "content-type": "text/event-stream",
      "cache-control": "no-cache, no-transform",
      "x-accel-buffering": "no",
    });
    expect(stream.response.headers).not.toHaveProperty("content-encoding");
    expect(stream.response.headers).not.toHaveProperty("content-length");
  });

  test("is not compressed, whatever its client accepts", async () => {
    const stream = await (await aThirdEntry()).listen({ "accept-encoding": "gzip, br" });
    expect(stream.response.headers).not.toHaveProperty("content-encoding");
  });

  it.each([
    { orgId: (id: string) => id, status: 200 },
    { orgId: (id: string) => `${id}AAA`, status: 200 },
    { orgId: () => undefined, status: 200 },
    { orgId: () => "00D000000000009", status: 400 },
    { orgId: () => "00D000000000009AAA", status: 400 },
  ])("depends on X-Org-Id: $status", async ({ orgId, status }) => {
    const client = await aThirdEntry();
    const sent = orgId(client.network.configuration.orgId);
    const stream = await client.listen({ "X-ORG-ID": sent ?? [] });
    expect(stream.status).toBe(status);
    if (status === 400) {
      await stream.until(() => stream.ended);
      expect(JSON.parse(stream.body()).message).toBe("OrgId in the header and token must match.");
    }
  });

  it.each(["", "Bearer", "Bearer x", "Basic YTpi"])(
    "to Authorization %j is 401 in JSON",
    async (authorization) => {
      const client = await aThirdEntry();
      const stream = await client.listen({ authorization });
      await stream.until(() => stream.ended);
      expect(stream.status).toBe(401);
      expect(stream.response.headers["content-type"]).toBe("application/json");
      expect(JSON.parse(stream.body())).toHaveProperty("message", expect.any(String));
    },
  );

  test("to an expired token is 401, as a continuation's is", async () => {
    const chat = await aChat();
    const accessToken = await signCustomerToken({ ...aGuest(chat), expiresAt: 1 });
    const client = await aListener(await aNetwork(chat), { accessToken, lastEventId: "0" });
    expect((await client.listen({})).status).toBe(401);
    const { status, headers } = await client.call(
      "GET",
      "/authorization/continuation-access-token",
    );
    expect([status, headers.get("content-type")]).toEqual([401, "application/json"]);
  });

  it.each(["POST", "PUT", "DELETE"])("to %s is 404", async (method) => {
    const { network } = await aThirdEntry();
    const status = await new Promise((resolve) => {
      request(`${network.configuration.url}/eventrouter/v1/sse`, { method }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).end();
    });
    expect(status).toBe(404);
  });
});

test("a stream ends well when its token does", async () => {
  const chat = await aChat();
  const expiresAt = Math.floor(Date.now() / 1000) + 2;
  const accessToken = await signCustomerToken({ ...aGuest(chat), expiresAt });
  const client = await aListener(await aNetwork(chat), { accessToken, lastEventId: "0" });
  const stream = await opened(await client.listen({}));
  await stream.until(() => stream.ended);
  expect(Date.now()).toBeGreaterThanOrEqual(expiresAt * 1000);
  expect(stream.response.complete).toBe(true);
});

test("what is true for a moment bears no id and is stored nowhere; all else bears one and is", async () => {
  const chat = await aChat();
  const client = await aThirdEntry(chat);
  const stream = await opened(await client.listen({}));
  const rep = await aRepAtWork(chat);
  await rep.types();
  await rep.says("Hello");
  await rep.types(false);
  await rep.ends();
  await stream.until(() => stream.events.some(({ data }) => data.includes('\\"Ended\\"')));
  const live = stream.events.filter(({ id }) => id === undefined).map(({ event }) => event);
  expect(new Set(live.filter((event) => event !== "ping"))).toEqual(
    new Set(["CONVERSATION_TYPING_STARTED_INDICATOR", "CONVERSATION_TYPING_STOPPED_INDICATOR"]),
  );
  const stored = stream.events.flatMap(({ id, data }) =>
    id === undefined ? [] : [JSON.parse(data).conversationEntry.identifier],
  );
  const listed = await client.entries();
  expect(listed.map(({ identifier }) => identifier).reverse()).toEqual(stored);
  const ids = stream.events.flatMap(({ id }) => (id === undefined ? [] : [Number(id)]));
  expect(ids).toEqual(ids.toSorted((one, other) => one - other));
  expect(new Set(ids).size).toBe(ids.length);
});

test("streams of one customer, each with its own token, hear the same", async () => {
  const client = await aThirdEntry();
  const tab = await aListener(client.network, await client.renew());
  const streams = [await opened(await client.listen({})), await opened(await tab.listen({}))];
  const message = await client.say("To both");
  await Promise.all([streams[0]?.take(4), streams[1]?.take(1)]);
  expect(streams.map((stream) => heard(stream).at(-1))).toEqual([four, four]);
  for (const stream of streams) expect(stream.body()).toContain(message);
});

test("nothing falls between a list and the stream opened after it, nor comes twice", async () => {
  const chat = await aChat();
  const client = await aThirdEntry(chat);
  const rep = await aRepAtWork(chat);
  for (let trial = 0; trial < 40; trial++) {
    const tab = await aListener(client.network, await client.renew());
    const text = `Trial ${trial} ${randomUUID()}`;
    const sending = rep.says(text);
    const listed = await client.entries("?limit=5");
    const stream = await tab.listen({});
    await sending;
    const inList = JSON.stringify(listed).includes(text);
    if (!inList) await stream.until(() => stream.body().includes(text));
    expect(stream.events.filter(({ data }) => data.includes(text)).length).toBeLessThanOrEqual(1);
    stream.close();
  }
}, 30_000);
