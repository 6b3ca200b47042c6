import { randomUUID } from "node:crypto";
import { describe, expect, it, test } from "vitest";
import { aChat } from "@/features/conversations/testing";
import { AdaptiveClient } from "./clients/adaptive";
import { aListener, type Listener } from "./clients/listener";
import { aNetwork } from "./network";
import { aRepAtWork } from "./rep";
import { aStarted } from "./started";

test("the adaptive client listens first, ignores bodies, and hears and lists the same", async () => {
  const chat = await aChat();
  const client = new AdaptiveClient(await aNetwork(chat));
  await client.start();
  await client.say("Hello");
  await (await aRepAtWork(chat)).says("How can I help?");
  expect(await client.heard(2)).toEqual(["Hello", "How can I help?"]);
  expect(await client.history()).toEqual(["Hello", "How can I help?"]);
  expect(client.refusals).toEqual([]);
});

test("the adaptive client is told in text why it is refused", async () => {
  const client = new AdaptiveClient(await aNetwork(await aChat()));
  await client.start();
  await client.say(" ");
  expect(client.refusals).toEqual([expect.stringMatching(/^400 .*text is empty/)]);
});

describe("a client of somebody else", () => {
  const textOf = (text: unknown) => ({
    ...{ id: randomUUID(), messageType: "StaticContentMessage" },
    staticContent: { formatType: "Text", text },
  });
  const post = (client: Listener, body: Record<string, unknown>) => {
    const { esDeveloperName } = client.network.configuration;
    const path = `/conversation/${client.conversationId}/message`;
    return client.call("POST", path, { esDeveloperName, ...body });
  };

  it.each([
    { what: "bare", extra: {} },
    { what: "with the long id", longId: true, extra: {} },
    {
      what: "with every known member",
      extra: {
        capabilitiesVersion: "1",
        platform: "Web",
        deviceId: "d",
        context: { appName: "a", clientVersion: "1" },
      },
    },
    {
      what: "with nulls",
      extra: { capabilitiesVersion: null, platform: null, deviceId: null, context: null },
    },
    { what: "with members nobody knows", extra: { unheardOf: { of: [1] }, captcha: "" } },
  ])("asks for a token $what", async ({ longId, extra }) => {
    const chat = await aChat();
    const { configuration, ...network } = await aNetwork(chat);
    const orgId = `${configuration.orgId}${longId ? "AAA" : ""}`;
    const answer = await network.fetch(
      `${configuration.url}/iamessage/api/v2/authorization/unauthenticated/access-token`,
      {
        method: "POST",
        headers: { "CONTENT-TYPE": "application/json; charset=UTF-8" },
        body: JSON.stringify({ orgId, esDeveloperName: chat.esDeveloperName, ...extra }),
      },
    );
    expect(answer.status).toBe(200);
  });

  it.each([
    { what: "nulls", extra: { routingAttributes: null, language: null } },
    { what: "empty attributes", extra: { routingAttributes: {}, language: "en_US" } },
    { what: "values of other types", extra: { routingAttributes: { a: 1, b: true, c: null } } },
    {
      what: "members nobody knows",
      extra: { contextParameters: { recordId: "x" }, capabilities: [] },
    },
  ])("begins a conversation with $what", async ({ extra }) => {
    const client = await aListener(await aNetwork(await aChat()));
    expect(await client.begin(extra)).toBe(201);
    expect(await client.begin(extra)).toBe(201);
  });

  it.each([
    {
      what: "nulls",
      extra: { isNewMessagingSession: null, routingAttributes: null, language: null },
    },
    {
      what: "a new session that is open already",
      extra: { isNewMessagingSession: true, routingAttributes: { a: "b" } },
    },
    { what: "members nobody knows", extra: { clientTimestamp: 5, attachments: [] } },
    { what: "the deployment in other letters", extra: { esDeveloperName: "sHOP" } },
  ])("writes with $what", async ({ extra }) => {
    const client = await aStarted(await aChat());
    expect((await post(client, { message: textOf("Hello"), ...extra })).status).toBe(202);
  });

  test("writes with nulls and unknown members inside the message, and reads it back as it is", async () => {
    const client = await aStarted(await aChat());
    const message = { ...textOf("Hello"), inReplyToMessageId: null, references: [], mood: "good" };
    expect((await post(client, { message })).status).toBe(202);
    const [entry] = await client.entries("?entryTypeFilter=Message");
    const { id, messageType, inReplyToMessageId, staticContent } = message;
    expect(entry?.entryPayload).toEqual({
      ...{ entryType: "Message", id, messageReason: null },
      abstractMessage: { id, messageType, inReplyToMessageId, references: [], staticContent },
    });
  });

  it.each([
    { what: "its own id", ack: { id: randomUUID(), entryType: "Delivery" } },
    { what: "no id", ack: { entryType: "Read" } },
    { what: "a null", ack: { id: null, entryType: "Read" } },
    { what: "the stored name", ack: { id: randomUUID(), entryType: "ReadAcknowledgement" } },
    { what: "a member nobody knows", ack: { messageId: randomUUID(), entryType: "Delivery" } },
  ])("acknowledges with $what", async ({ ack }) => {
    const chat = await aChat();
    const client = await aStarted(chat);
    const { id: conversationEntryId } = await (await aRepAtWork(chat)).says("Hello");
    const path = `/conversation/${client.conversationId}/acknowledge-entries`;
    const acks = [
      { ...ack, conversationEntryId },
      { ...ack, conversationEntryId: client.conversationId },
    ];
    const answer = await client.call("POST", path, { acks, esDeveloperName: "Shop" });
    expect(answer.status).toBe(202);
    expect((await answer.json()).acks).toMatchObject([{ conversationEntryId }]);
    const [entry] = await client.entries(
      "?entryTypeFilter=DeliveryAcknowledgement,ReadAcknowledgement",
    );
    expect(entry?.relatedRecords).toEqual([conversationEntryId]);
  });

  it.each([
    {
      what: "escaped commas",
      query: "entryTypeFilter=Message%2CRoutingResult",
      types: ["Message", "RoutingResult"],
    },
    {
      what: "bare commas",
      query: "entryTypeFilter=Message,RoutingResult",
      types: ["Message", "RoutingResult"],
    },
    {
      what: "spaces after commas",
      query: "entryTypeFilter=Message,%20RoutingResult",
      types: ["Message", "RoutingResult"],
    },
    { what: "a type nobody knows", query: "entryTypeFilter=Message,Unheard", types: ["Message"] },
    {
      what: "empty parameters",
      query: "limit=&startTimestamp=&endTimestamp=&direction=&entryTypeFilter=",
      types: ["Message", "RoutingResult", "SessionStatusChanged"],
    },
    { what: "parameters nobody knows", query: "_ts=5&page=1&limit=1", types: ["Message"] },
  ])("lists with $what", async ({ query, types }) => {
    const client = await aStarted(await aChat());
    await client.say("Hello");
    const listed = await client.entries(`?${query}`);
    expect(listed.map(({ entryType }) => entryType)).toEqual(types);
  });

  test("writes the scheme of its token in small letters", async () => {
    const client = await aStarted(await aChat());
    const authorization = `bearer ${client.token.accessToken}`;
    const answer = await client.call("GET", "/conversation/list", undefined, { authorization });
    expect(answer.status).toBe(200);
  });

  test("reads when its token ends from the token", async () => {
    const { token } = await aStarted(await aChat());
    const [header, claims] = token.accessToken
      .split(".")
      .map((part) => Buffer.from(part, "base64url").toString());
    expect(JSON.parse(header ?? "")).toMatchObject({
      alg: expect.any(String),
      typ: expect.any(String),
    });
    const { exp, sub } = JSON.parse(claims ?? "");
    expect(exp * 1000).toBeGreaterThan(Date.now());
    expect(sub).toMatch(/^v2\/iamessage\/UNAUTH\/NA\/uid:[0-9a-f-]{36}$/);
  });
});
