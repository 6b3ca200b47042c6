import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it, test } from "vitest";
import { signCustomerToken } from "@/features/conversations/customer-token";
import { aChat, aGuest, type Chat } from "@/features/conversations/testing";
import { pingSeconds } from "@/protocol/limits";
import { aListener } from "./clients/listener";
import { aNetwork } from "./network";
import { aRepAtWork } from "./rep";
import { aStarted } from "./started";

/** What a server of this protocol must do at the least, point by point; the first is in `preflights.test.ts`. */

let chat: Chat;
beforeAll(async () => {
  chat = await aChat();
});

const id = randomUUID();
test("2. a token comes with the whole configuration", async () => {
  const { configuration, fetch: ask } = await aNetwork(chat);
  const { orgId, esDeveloperName, url } = configuration;
  const answer = await ask(`${url}/iamessage/api/v2/authorization/unauthenticated/access-token`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ orgId, esDeveloperName, capabilitiesVersion: "1", platform: "Web" }),
  });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    accessToken: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
    lastEventId: "0",
    context: {
      deviceId: expect.any(String),
      configuration: {
        timestamp: expect.any(Number),
        embeddedServiceConfig: {
          name: "Shop",
          embeddedServiceMessagingChannel: {
            channelAddressIdentifier: expect.any(String),
            authMode: "UnAuth",
          },
          forms: [{ formType: "PreChat", displayContext: "Conversation", formFields: [] }],
        },
      },
      endUser: { appType: "iamessage", role: "EndUser" },
    },
  });
});

describe("3. a client's UUID", () => {
  test("is taken, and answered 201", async () => {
    expect(await (await aListener(await aNetwork(chat))).begin()).toBe(201);
  });

  it.each([
    "13C7C04A-1D34-46BC-8EFE-2A078E0F7AE5",
    "13c7c04a1d3446bc8efe2a078e0f7ae5",
    "undefined",
    "",
    5,
    null,
  ])("is refused when it is %j, in words that clients know", async (conversationId) => {
    const client = await aListener(await aNetwork(chat));
    const answer = await client.call("POST", "/conversation", {
      conversationId,
      esDeveloperName: "Shop",
    });
    expect(answer.status).toBe(400);
    if (typeof conversationId === "string" && conversationId.startsWith("13C"))
      expect((await answer.json()).message).toContain("UUID must be in lowercase");
  });
});

test("4. each customer has a log of their own, numbered from the token's lastEventId on", async () => {
  const clients = [await aStarted(chat), await aStarted(chat)];
  for (const client of clients) {
    const stream = await client.listen({});
    await client.say("Hello");
    expect((await stream.take(3)).map((event) => event.id)).toEqual(["1", "2", "3"]);
    expect((await client.renew()).lastEventId).toBe("3");
  }
});

test("5. what came after Last-Event-ID is told again in order, uncached and unbuffered, with pings", async () => {
  const client = await aStarted(chat);
  for (const text of ["One", "Two"]) await client.say(text);
  const stream = await client.listen({ "last-event-id": "2" });
  expect((await stream.take(2)).map((event) => event.id)).toEqual(["3", "4"]);
  expect(stream.response.headers["cache-control"]).toContain("no-cache");
  expect(stream.response.headers["x-accel-buffering"]).toBe("no");
  expect(pingSeconds).toBeLessThanOrEqual(60);
});

test("6. a customer's message comes back to all of their clients", async () => {
  const client = await aStarted(chat);
  const tab = await aListener(client.network, await client.renew());
  const streams = [await client.listen({}), await tab.listen({})];
  const messageId = await client.say("Hello");
  await Promise.all(
    streams.map((stream) =>
      stream.until(() => stream.events.some(({ data }) => data.includes(messageId))),
    ),
  );
});

test("7. a list is newest first and holds objects; a stream holds text", async () => {
  const client = await aStarted(chat);
  const stream = await client.listen({});
  for (const text of ["One", "Two"]) await client.say(text);
  const events = await stream.take(4);
  const streamed = events.map(({ data }) => JSON.parse(data).conversationEntry);
  const listed = await client.entries();
  expect(listed.map(({ identifier }) => identifier)).toEqual(
    streamed.map(({ identifier }) => identifier).reverse(),
  );
  for (const { entryPayload } of streamed) expect(typeof entryPayload).toBe("string");
  expect(listed.map(({ entryPayload }) => entryPayload)).toEqual(
    streamed.map(({ entryPayload }) => JSON.parse(entryPayload)).reverse(),
  );
});

it.each([
  { what: "who gave no name", routingAttributes: {}, shown: "Guest" },
  { what: "whose name is empty", routingAttributes: { _firstName: " " }, shown: "Guest" },
  { what: "who gave one", routingAttributes: { _firstName: "Zoe" }, shown: "Zoe" },
])("8. a sender $what has a name to show", async ({ routingAttributes, shown }) => {
  const of = await aChat({ formFields: [{ name: "_firstName" }] });
  const client = await aListener(await aNetwork(of));
  await client.begin({ routingAttributes });
  const stream = await client.listen({});
  await client.say("Hello");
  const events = await stream.take(3);
  const names = events.map(({ data }) => JSON.parse(data).conversationEntry.senderDisplayName);
  expect(names.at(-1)).toBe(shown);
  expect(names.every(Boolean)).toBe(true);
});

test("9. first comes the routing's result, then, when a rep picks up, who came", async () => {
  const of = await aChat();
  const client = await aStarted(of);
  const stream = await client.listen({});
  await aRepAtWork(of);
  await stream.until(() =>
    stream.events.some(({ event }) => event.endsWith("PARTICIPANT_CHANGED")),
  );
  const order = stream.events.map(({ event }) => event);
  expect(order.indexOf("CONVERSATION_ROUTING_RESULT")).toBeGreaterThan(-1);
  expect(order.indexOf("CONVERSATION_ROUTING_RESULT")).toBeLessThan(
    order.indexOf("CONVERSATION_PARTICIPANT_CHANGED"),
  );
  const joined = stream.events.find(({ event }) => event.endsWith("PARTICIPANT_CHANGED"));
  const { entryPayload } = JSON.parse(joined?.data ?? "").conversationEntry;
  expect(JSON.parse(entryPayload).entries).toMatchObject([
    {
      operation: "add",
      displayName: of.rep.name,
      participant: { role: "Agent", subject: of.rep.id },
    },
  ]);
});

describe("10. with questions for every session", () => {
  test("a message after the end is answered 417, and once answered is stored once", async () => {
    const of = await aChat({
      displayContext: "Session",
      formFields: [{ name: "Topic", required: true }],
    });
    const client = await aListener(await aNetwork(of));
    await client.begin({ routingAttributes: { Topic: "One" } });
    await (await aRepAtWork(of)).ends();
    const message = {
      ...{ id: randomUUID(), messageType: "StaticContentMessage" },
      staticContent: { formatType: "Text", text: "Again" },
    };
    const send = async (extra: object) =>
      (
        await client.call("POST", `/conversation/${client.conversationId}/message`, {
          ...{ message, esDeveloperName: "Shop" },
          ...extra,
        })
      ).status;
    expect(await send({})).toBe(417);
    expect(await send({ isNewMessagingSession: false })).toBe(417);
    const answers = { isNewMessagingSession: true, routingAttributes: { Topic: "Two" } };
    expect([await send(answers), await send(answers), await send({})]).toEqual([202, 202, 202]);
    expect(await client.entries("?entryTypeFilter=Message")).toHaveLength(1);
  });
});

it.each([
  { method: "GET", path: "/authorization/continuation-access-token" },
  { method: "GET", path: "/pre-chat-answers" },
  { method: "POST", path: "/conversation" },
  { method: "GET", path: "/conversation/list" },
  { method: "GET", path: `/conversation/${id}` },
  { method: "DELETE", path: `/conversation/${id}` },
  { method: "DELETE", path: `/conversation/${id}/session` },
  { method: "POST", path: `/conversation/${id}/message` },
  { method: "POST", path: `/conversation/${id}/entry` },
  { method: "GET", path: `/conversation/${id}/entries` },
  { method: "POST", path: `/conversation/${id}/file` },
  { method: "POST", path: `/conversation/${id}/acknowledge-entries` },
  { method: "GET", path: `/conversation/${id}/transcript` },
])("11. $method $path answers an expired token 401, in JSON", async ({ method, path }) => {
  const accessToken = await signCustomerToken({ ...aGuest(chat), expiresAt: 1 });
  const client = await aListener(await aNetwork(chat), { accessToken, lastEventId: "0" });
  const answer = await client.call(method, path, method === "POST" ? {} : undefined);
  expect(answer.status).toBe(401);
  expect((await answer.json()).message).toContain("expired");
});

test("12. a conversation is closed with 204 and no body, and both sides' clients hear it", async () => {
  const client = await aStarted(chat);
  const stream = await client.listen({});
  const { esDeveloperName } = client.network.configuration;
  const path = `/conversation/${client.conversationId}?esDeveloperName=${esDeveloperName}`;
  const answer = await client.call("DELETE", path);
  expect([answer.status, await answer.text()]).toEqual([204, ""]);
  await stream.until(() =>
    stream.events.some(({ event }) => event === "CONVERSATION_CLOSE_CONVERSATION"),
  );
});

describe("13. tolerated", () => {
  test("typing into a conversation called undefined", async () => {
    const client = await aStarted(chat);
    const typing = { entryType: "TypingStartedIndicator", id: randomUUID() };
    const answer = await client.call("POST", "/conversation/undefined/entry", typing);
    expect(answer.status).toBe(404);
    expect((await answer.json()).message).toEqual(expect.any(String));
  });

  test("parameters nobody knows, on every operation", async () => {
    const client = await aStarted(chat);
    const own = `/conversation/${client.conversationId}`;
    const query = "?_ts=1&esDeveloperName=Shop&unheardOf=1";
    const typing = { entryType: "TypingStoppedIndicator", id: "1" };
    const statuses = [
      await client.call("GET", `/authorization/continuation-access-token${query}`),
      await client.call("GET", `/conversation/list${query}`),
      await client.call("GET", `${own}${query}`),
      await client.call("GET", `${own}/entries${query}`),
      await client.call("POST", `${own}/entry${query}`, typing),
      await client.call("DELETE", `${own}/session${query}`),
      await client.call("DELETE", `${own}${query}`),
    ].map(({ status }) => status);
    expect(statuses).toEqual([200, 200, 200, 200, 202, 204, 204]);
    expect((await client.listen({}, query)).status).toBe(200);
  });

  test("the 18 characters of an organization", async () => {
    const client = await aStarted(chat);
    const stream = await client.listen({ "x-org-id": `${chat.organizationId}EAA` });
    expect(stream.status).toBe(200);
  });
});
