import { randomUUID } from "node:crypto";
import { expect, it, test } from "vitest";
import { run } from "@/db/client";
import { aChat } from "@/features/conversations/testing";
import type { ConversationList, CustomerToken } from "@/protocol/messaging-api";
import { aCustomer, call } from "./testing";

const token = "/authorization/unauthenticated/access-token";

it.each([
  { state: { published: false }, code: "not_published" },
  { state: { enabled: false }, code: "deployment_off" },
  { state: { channelActive: false }, code: "channel_inactive" },
])("a deployment that is not live is refused with $code", async ({ state, code }) => {
  const { organizationId: orgId, esDeveloperName } = await aChat(state);
  const { status, body } = await call("POST", token, { orgId, esDeveloperName });
  expect(status).toBe(400);
  expect(body).toMatchObject({ code, message: expect.stringContaining("Shop") });
});

test("a guest's token writes nothing", async () => {
  const chat = await aChat();
  await aCustomer(chat);
  const statement = {
    name: "count_end_users",
    text: "select count(*) as n from end_users where organization_id = $1",
  };
  expect(Number((await run(statement, [chat.organizationId]))[0]?.n)).toBe(0);
});

test("a token's answer holds what clients read of it", async () => {
  const { organizationId: orgId, esDeveloperName } = await aChat();
  const { body } = await call("POST", token, { orgId, esDeveloperName, deviceId: "phone" });
  const { lastEventId, context } = body as CustomerToken;
  expect(lastEventId).toBe("0");
  expect(context.deviceId).toBe("phone");
  expect(context.configuration.embeddedServiceConfig.forms[0].formType).toBe("PreChat");
  expect(context.endUser.subject).toMatch(/^v2\/iamessage\/UNAUTH\/NA\/uid:[0-9a-f-]{36}$/);
});

test("a continuation token is the same customer, from here on", async () => {
  const customer = await aCustomer(await aChat());
  await customer.start();
  const { body } = await customer.call("GET", "/authorization/continuation-access-token");
  const { accessToken, lastEventId } = body as { accessToken: string; lastEventId: string };
  expect(lastEventId).toBe("2");
  const headers = { authorization: `Bearer ${accessToken}` };
  const path = `/conversation/${customer.conversationId}`;
  expect((await call("GET", path, undefined, headers)).status).toBe(200);
});

test("the same conversation again is answered 201 again and begun once", async () => {
  const customer = await aCustomer(await aChat());
  const answers = await Promise.all([customer.start(), customer.start(), customer.start()]);
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
  const { body } = await customer.call("GET", "/conversation/list");
  expect((body as ConversationList).openConversationsFound).toBe(1);
});

test("a required question must be answered before a conversation begins", async () => {
  const chat = await aChat({ formFields: [{ name: "_firstName", required: true }] });
  const customer = await aCustomer(chat);
  const { status, body } = await customer.start();
  expect(status).toBe(400);
  expect(body).toMatchObject({ message: "routingAttributes: _firstName is required." });
  const { body: list } = await customer.call("GET", "/conversation/list?inclClosedConvs=true");
  expect(list).toMatchObject({ openConversationsFound: 0, conversations: [] });
});

test("closed conversations are listed when asked for", async () => {
  const customer = await aCustomer(await aChat());
  await customer.start();
  await customer.call("DELETE", `/conversation/${customer.conversationId}`);
  const list = async (query: string) => {
    const { body } = await customer.call("GET", `/conversation/list${query}`);
    return body as ConversationList;
  };
  expect((await list("")).conversations).toEqual([]);
  const [closed] = (await list("?inclClosedConvs=true&limit=1")).conversations;
  expect(closed?.endTimestamp).toBeGreaterThan(0);
});

test("entries come newest first, filtered and in either direction", async () => {
  const customer = await aCustomer(await aChat());
  await customer.start();
  for (const text of ["One", "Two", "Three"]) await customer.send(text);
  const texts = async (query: string) => {
    const path = `/conversation/${customer.conversationId}/entries?entryTypeFilter=Message,Unheard${query}`;
    const { body } = await customer.call("GET", path);
    const { conversationEntries } = body as {
      conversationEntries: {
        conversationId: string;
        transcriptedTimestamp: number;
        entryPayload: { abstractMessage: { staticContent: { text: string } } };
      }[];
    };
    return conversationEntries.map((entry) => ({
      at: entry.transcriptedTimestamp,
      text: entry.entryPayload.abstractMessage.staticContent.text,
    }));
  };
  const all = await texts("");
  expect(all.map(({ text }) => text)).toEqual(["Three", "Two", "One"]);
  expect((await texts("&limit=2")).map(({ text }) => text)).toEqual(["Three", "Two"]);
  const first = await texts("&limit=2&direction=FromStart");
  expect(first.map(({ text }) => text)).toEqual(["Two", "One"]);
  const newest = all[0]?.at ?? 0;
  expect((await texts(`&startTimestamp=${newest}`)).at(0)?.text).toBe("Three");
  expect(await texts(`&startTimestamp=${newest + 1}`)).toEqual([]);
  expect(await texts("&endTimestamp=1")).toEqual([]);
  expect(await texts("&startTimestamp=&endTimestamp=&direction=")).toEqual(all);
});

test("an unknown operation is answered as JSON", async () => {
  const customer = await aCustomer(await aChat());
  const answer = await customer.call("GET", `/nothing/${randomUUID()}`);
  expect(answer.status).toBe(404);
  expect(answer.body).toHaveProperty("message", expect.any(String));
});
