import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { run } from "@/db/client";
import { aChat, type Chat } from "@/features/conversations/testing";
import { addMapping } from "@/features/parameters/mappings/mutations";
import { createParameter } from "@/features/parameters/mutations";
import { readTold } from "@/features/pre-chat/stored";
import type { ParameterDataType } from "@/protocol/channel";
import { askConfig } from "@/server/embedding/testing";
import { aCustomer, call } from "./testing";

async function aParameter({ admin, channelId }: Chat, name: string, dataType: ParameterDataType) {
  const names = { label: name, developerName: name, channelVariableName: name };
  return createParameter(admin, channelId, { ...names, dataType, maximumLength: 255 });
}

async function sessionsOf(chat: Chat) {
  const rows = await run(
    {
      name: "read_sessions_of_test",
      text: `select s.id, s.pre_chat::text as "preChat", s.subject, u.name, u.email, u.language
        from messaging_sessions s join messaging_users u on u.id = s.messaging_user_id
        where s.organization_id = $1 order by s.started_at`,
    },
    [chat.organizationId],
  );
  return rows.map(({ id, preChat, ...rest }) => ({
    ...rest,
    told: readTold(JSON.parse(String(preChat)), String(id)),
  }));
}

const valuesIn = async (chat: Chat) =>
  (await sessionsOf(chat)).map(({ told }) =>
    Object.fromEntries(told.values.map(({ name, value }) => [name, value])),
  );

const onOrders = {
  match: "all" as const,
  conditions: [{ field: "Topic", test: "is" as const, value: "Orders" }],
};

describe("a client's values", () => {
  test("are kept as their parameters declare them", async () => {
    const chat = await aChat({
      formFields: [
        { name: "Delivery", control: "Date", dataType: "date" },
        { name: "Gift", type: "Checkbox", dataType: "boolean" },
        { name: "Seats", isHidden: true, dataType: "number" },
      ],
    });
    await aParameter(chat, "Since", "datetime");
    const customer = await aCustomer(chat);
    const sent = { Delivery: "22.11.2026", Gift: true, Seats: 12, Since: "2026-11-22T10:00+01:00" };
    const { status } = await customer.start({ routingAttributes: { ...sent, Unknown: "x" } });
    expect(status).toBe(201);
    expect(await valuesIn(chat)).toEqual([
      { Delivery: "2026-11-22", Gift: true, Seats: 12, Since: "2026-11-22T09:00:00.000Z" },
    ]);
  });

  test("that do not fit are refused, and each is named", async () => {
    const chat = await aChat({
      formFields: [
        { name: "Delivery", control: "Date", maximum: "2026-12-24" },
        { name: "Code", pattern: "[A-Z]{2}-\\d{4}", patternMessage: "such as AB-1234" },
        { name: "Seats", isHidden: true, dataType: "number" },
      ],
    });
    const customer = await aCustomer(chat);
    const routingAttributes = { Delivery: "2026-12-25", Code: "ab-1234", Seats: "many" };
    const { status, body } = await customer.start({ routingAttributes });
    expect(status).toBe(400);
    expect(body).toMatchObject({
      message:
        "routingAttributes: Delivery is after 2026-12-24; Code does not fit: such as AB-1234; Seats is not a number.",
    });
    expect(await sessionsOf(chat)).toEqual([]);
  });

  test("land where the channel maps them", async () => {
    const chat = await aChat({ formFields: [{ name: "_email", type: "Email" }] });
    const nick = await aParameter(chat, "Nick", "text");
    const tongue = await aParameter(chat, "Tongue", "text");
    const about = await aParameter(chat, "About", "text");
    const to = { variableName: "", pinned: false };
    await addMapping(chat.admin, chat.channelId, { ...to, source: nick.id, target: "user_name" });
    await addMapping(chat.admin, chat.channelId, {
      ...{ ...to, source: tongue.id, target: "user_language" },
    });
    await addMapping(chat.admin, chat.channelId, {
      ...{ ...to, source: about.id, target: "session_subject" },
    });
    const customer = await aCustomer(chat);
    const routingAttributes = { _email: "a@b.co", Nick: "Zoe", Tongue: "pt-BR", About: "Bread" };
    await customer.start({ routingAttributes, language: "en_US" });
    expect(await sessionsOf(chat)).toMatchObject([
      { name: "Zoe", email: "a@b.co", language: "pt-BR", subject: "Bread" },
    ]);
  });
});

describe("the choices of a hidden field", () => {
  const aPlanChat = () =>
    aChat({
      choices: ["Gold", "Bronze"],
      formFields: [
        { name: "Plan", isHidden: true, dataType: "choice", choiceListId: "choices" },
        { name: "Topic", isHidden: true, dataType: "text" },
      ],
    });

  test("are told to no visitor", async () => {
    const { organizationId, esDeveloperName } = await aPlanChat();
    const token = await call("POST", "/authorization/unauthenticated/access-token", {
      ...{ orgId: organizationId, esDeveloperName, platform: "Web" },
    });
    const config = await askConfig({ orgId: organizationId, esConfigName: esDeveloperName });
    for (const answer of [JSON.stringify(token.body), await config.text()]) {
      expect(answer).toContain("Plan");
      expect(answer).not.toContain("Bronze");
    }
  });

  test("are known to the server, which keeps one and leaves out anything else", async () => {
    const chat = await aPlanChat();
    for (const Plan of ["Gold", "Platinum"]) {
      const routingAttributes = { Plan, Topic: "Bread" };
      expect((await (await aCustomer(chat)).start({ routingAttributes })).status).toBe(201);
    }
    expect(await valuesIn(chat)).toEqual([{ Plan: "Gold", Topic: "Bread" }, { Topic: "Bread" }]);
  });
});

test("a conditional question is demanded and kept only where its condition holds", async () => {
  const chat = await aChat({
    formFields: [
      { name: "Topic", required: true },
      { name: "Order", requiredWhenShown: true, shownWhen: onOrders },
    ],
  });
  const start = async (routingAttributes: object) =>
    (await (await aCustomer(chat)).start({ routingAttributes })).status;
  expect(await start({ Topic: "Orders" })).toBe(400);
  expect(await start({ Topic: "Billing", Order: "A-1" })).toBe(201);
  expect(await start({ Topic: "Orders", Order: "A-1" })).toBe(201);
  expect(await valuesIn(chat)).toEqual([{ Topic: "Billing" }, { Topic: "Orders", Order: "A-1" }]);
});

test("required terms must be accepted, and what was accepted is kept with its time", async () => {
  const terms = {
    ...{ isTermsAndConditionsEnabled: true, isTermsAndConditionsRequired: true },
    ...{ label: "I agree.", version: "v1" },
  };
  const chat = await aChat({ terms });
  const refused = await (await aCustomer(chat)).start();
  expect(refused).toMatchObject({
    status: 400,
    body: { message: expect.stringContaining("_termsAndConditions is required") },
  });
  const customer = await aCustomer(chat);
  await customer.start({ routingAttributes: { _termsAndConditions: "true" } });
  expect((await sessionsOf(chat))[0]?.told.terms).toEqual({
    ...{ version: "v1", text: "I agree." },
    acceptedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
  });
});

describe("a later session of the same customer", () => {
  test("keeps what is known, and is asked only what is asked again", async () => {
    const chat = await aChat({
      displayContext: "Session",
      formFields: [
        { name: "_email", type: "Email", required: true, whenKnown: "skip" },
        { name: "Topic", required: true },
        { name: "Plan", isHidden: true },
      ],
    });
    const customer = await aCustomer(chat);
    const first = { _email: "a@b.co", Topic: "Old", Plan: "Gold" };
    await customer.start({ routingAttributes: first });
    await customer.call("DELETE", `/conversation/${customer.conversationId}/session`);
    const id = randomUUID();
    expect((await customer.send("Again", { id })).status).toBe(417);
    const again = { isNewMessagingSession: true, routingAttributes: { Topic: "New" } };
    expect((await customer.send("Again", { id, ...again })).status).toBe(202);
    expect(await valuesIn(chat)).toEqual([first, { ...first, Topic: "New" }]);
  });

  test("begins unasked when nothing is left to ask", async () => {
    const chat = await aChat({
      displayContext: "Session",
      formFields: [{ name: "_email", type: "Email", required: true, whenKnown: "skip" }],
    });
    const customer = await aCustomer(chat);
    await customer.start({ routingAttributes: { _email: "a@b.co" } });
    await customer.call("DELETE", `/conversation/${customer.conversationId}/session`);
    expect((await customer.send("Again")).status).toBe(202);
    expect(await valuesIn(chat)).toEqual([{ _email: "a@b.co" }, { _email: "a@b.co" }]);
  });
});

describe("questions at hand-over", () => {
  const atHandOver = {
    moment: "AtHandOver",
    formFields: [
      { name: "_email", type: "Email", required: true },
      { name: "Plan", isHidden: true },
    ],
  } as const;
  const setting = () => aChat({ ...atHandOver, formFields: [...atHandOver.formFields] });

  test("are asked by the first message, and the chat is routed with their answers", async () => {
    const chat = await setting();
    const customer = await aCustomer(chat);
    expect((await customer.start({ routingAttributes: { Plan: "Gold" } })).status).toBe(201);
    expect(await sessionsOf(chat)).toEqual([]);
    const id = randomUUID();
    expect((await customer.send("Hello", { id })).status).toBe(417);
    const answers = { isNewMessagingSession: true, routingAttributes: { _email: "a@b.co" } };
    expect((await customer.send("Hello", { id, ...answers })).status).toBe(202);
    expect(await valuesIn(chat)).toEqual([{ _email: "a@b.co", Plan: "Gold" }]);
    expect((await customer.send("And one more")).status).toBe(202);
  });

  test("answered at the door are not asked again", async () => {
    const chat = await setting();
    const customer = await aCustomer(chat);
    await customer.start({ routingAttributes: { _email: "a@b.co" } });
    expect((await customer.send("Hello")).status).toBe(202);
    expect(await sessionsOf(chat)).toHaveLength(1);
  });
});
