import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it, test } from "vitest";
import { db } from "@/db/client";
import { conversationEntries } from "@/db/schema/conversation-entries";
import {
  aChoicesMessage,
  aFormMessage,
  everyMessage,
  say,
} from "@/features/conversations/entries/testing";
import { aChat, type Chat } from "@/features/conversations/testing";
import { getDesk } from "@/features/routing/work-items/queries";
import { entryPayload, type listedEntry, streamEvent } from "@/protocol/entry.schema";
import type { AbstractMessage } from "@/protocol/message";
import { entryList, errorBody, sentMessage } from "@/protocol/messaging-answers.schema";
import { eventStreamPath } from "@/protocol/messaging-api";
import { serve, TestStream } from "@/server/stream-testing";
import { serveCustomerStream } from "./stream";
import { aCustomer, type TestCustomer } from "./testing";

let chat: Chat;
let customer: TestCustomer;
let to: { endUserId: string; conversationId: string };
beforeAll(async () => {
  chat = await aChat();
  customer = await aCustomer(chat);
  await customer.start();
  const session = (await getDesk(chat.rep)).waiting[0];
  if (!session) throw new Error("nothing waits");
  to = session;
});

async function listed(): Promise<ReturnType<typeof listedEntry.parse>[]> {
  const path = `/conversation/${customer.conversationId}/entries?limit=50`;
  const { body } = await customer.call("GET", path);
  return entryList.parse(body).conversationEntries;
}

function respond(message: Record<string, unknown>) {
  return customer.call("POST", `/conversation/${customer.conversationId}/message`, {
    message: { id: randomUUID(), ...message },
    esDeveloperName: chat.esDeveloperName,
  });
}

function choose(question: AbstractMessage, ...identifiers: string[]) {
  return respond({
    messageType: "ChoicesResponseMessage",
    inReplyToMessageId: question.id,
    choicesResponse: {
      formatType: "Selections",
      selectedOptions: identifiers.map((optionIdentifier) => ({ optionIdentifier })),
    },
  });
}

function fill(question: AbstractMessage, inputValues: unknown[]) {
  return respond({
    messageType: "FormResponseMessage",
    inReplyToMessageId: question.id,
    formResponse: { formatType: "Inputs", inputValues },
  });
}

const single = (inputId: string, value: unknown) => ({
  inputValueType: "SingleInputValue",
  inputId,
  value,
});
const textOf = (inputId: string, textValue: string) =>
  single(inputId, { valueType: "TextValue", textValue });
const dayOf = (inputId: string, dateValue: string) =>
  single(inputId, { valueType: "DateValue", dateValue });
const chosen = (inputId: string, ...identifiers: string[]) => ({
  inputValueType: "SelectedOptionsInputValue",
  inputId,
  selectedOptions: identifiers.map((optionIdentifier) => ({ optionIdentifier })),
});

test("every kind of message is stored, streamed and listed as it was said", async () => {
  const url = await serve((request, response) => void serveCustomerStream(request, response));
  const stream = await TestStream.open(url + eventStreamPath, {
    authorization: `Bearer ${customer.accessToken}`,
    "last-event-id": String((await listed()).length),
  });
  const said = Object.values(everyMessage());
  for (const message of said) await say(chat.rep, to, message);

  const streamed = (await stream.take(said.length)).map(({ data }) => {
    const { conversationEntry } = streamEvent.parse(JSON.parse(data));
    return entryPayload.parse(JSON.parse(conversationEntry.entryPayload));
  });
  const newest = (await listed()).slice(0, said.length).reverse();
  expect(streamed).toEqual(newest.map(({ entryPayload }) => entryPayload));
  expect(
    streamed.map((payload) => payload.entryType === "Message" && payload.abstractMessage),
  ).toEqual(said);
});

test("a choice is stored with its title, and a repeated one once", async () => {
  const question = aChoicesMessage();
  await say(chat.rep, to, question);
  const message = {
    id: randomUUID(),
    messageType: "ChoicesResponseMessage",
    inReplyToMessageId: question.id,
    choicesResponse: {
      formatType: "Selections",
      selectedOptions: [{ optionIdentifier: "billing" }],
    },
  };
  const first = await respond(message);
  expect(sentMessage.parse(first.body).conversationEntries[0]?.id).toBe(message.id);
  expect(await respond(message)).toMatchObject({ status: 202, body: first.body });

  const [latest, before] = await listed();
  expect(latest?.entryPayload).toMatchObject({
    abstractMessage: {
      inReplyToMessageId: question.id,
      choicesResponse: {
        selectedOptions: [{ optionIdentifier: "billing", optionTitle: { title: "Billing" } }],
      },
    },
  });
  expect(before?.identifier).toBe(question.id);
  const other = { ...message.choicesResponse, selectedOptions: [{ optionIdentifier: "orders" }] };
  expect((await respond({ ...message, choicesResponse: other })).status).toBe(409);
});

test("several choices fit a list, one fits buttons", async () => {
  const list = aChoicesMessage({ formatType: "ListPicker", title: "Toppings" });
  await say(chat.rep, to, list);
  expect((await choose(list, "billing", "orders")).status).toBe(202);
  const buttons = aChoicesMessage();
  await say(chat.rep, to, buttons);
  const refused = await choose(buttons, "billing", "orders");
  expect(refused).toMatchObject({ status: 400, body: { message: "Choose one option only." } });
});

test("a form's answer is stored with the titles of its choices", async () => {
  const form = aFormMessage();
  await say(chat.rep, to, form);
  const answer = await fill(form, [
    textOf("name", "Ann"),
    dayOf("day", "2026-11-22"),
    chosen("topic", "orders"),
  ]);
  expect(answer.status).toBe(202);
  const [latest] = await listed();
  expect(latest?.entryPayload).toMatchObject({
    abstractMessage: {
      formResponse: {
        inputValues: [
          { inputId: "name", value: { textValue: "Ann" } },
          { inputId: "day", value: { dateValue: "2026-11-22" } },
          { inputId: "topic", selectedOptions: [{ optionTitle: { title: "Orders" } }] },
        ],
      },
    },
  });
});

describe("an answer that does not fit is refused and not stored", () => {
  let buttons: AbstractMessage;
  let form: AbstractMessage;
  beforeAll(async () => {
    buttons = aChoicesMessage();
    form = aFormMessage();
    await say(chat.rep, to, buttons);
    await say(chat.rep, to, form);
  });
  const whole = [textOf("name", "Ann"), chosen("topic", "orders")];

  it.each([
    ["an unknown option", () => choose(buttons, "nothing"), "There is no option nothing."],
    [
      "no option",
      () => choose(buttons),
      "message.choicesResponse.selectedOptions has at least one option.",
    ],
    [
      "a choice for a form",
      () => choose(form, "billing"),
      "message.inReplyToMessageId names no message of this conversation that offers choices.",
    ],
    [
      "a choice for nothing",
      () => choose({ ...buttons, id: randomUUID() }, "billing"),
      "message.inReplyToMessageId names no message of this conversation that offers choices.",
    ],
    [
      "a form for choices",
      () => fill(buttons, []),
      "message.inReplyToMessageId names no message of this conversation that offers a form.",
    ],
    ["a missing input", () => fill(form, [textOf("name", "Ann")]), "Input topic is required."],
    [
      "an empty required text",
      () => fill(form, [textOf("name", " "), chosen("topic", "orders")]),
      "Input name is required.",
    ],
    [
      "a text too long",
      () => fill(form, [textOf("name", "Annabel")]),
      "Input name has at most 5 characters.",
    ],
    [
      "a date for a text",
      () => fill(form, [dayOf("name", "2026-01-01")]),
      "Input name takes a TextValue.",
    ],
    [
      "a day too early",
      () => fill(form, [...whole, dayOf("day", "2025-12-31")]),
      "Input day is before 2026-01-01.",
    ],
    [
      "a day that is none",
      () => fill(form, [...whole, dayOf("day", "2026-02-30")]),
      /must be a date such as/,
    ],
    [
      "a value for options",
      () => fill(form, [textOf("topic", "orders")]),
      "Input topic takes one of its options.",
    ],
    [
      "options for a value",
      () => fill(form, [chosen("name", "orders")]),
      "Input name takes a value, not options.",
    ],
    [
      "two of one choice",
      () => fill(form, [chosen("topic", "orders", "billing")]),
      "Choose one option only.",
    ],
    [
      "an unknown input",
      () => fill(form, [textOf("age", "5")]),
      "Input age is not part of the form.",
    ],
    [
      "an input twice",
      () => fill(form, [...whole, textOf("name", "Bob")]),
      "Input name is answered twice.",
    ],
    [
      "no question",
      () =>
        respond({
          messageType: "ChoicesResponseMessage",
          choicesResponse: {
            formatType: "Selections",
            selectedOptions: [{ optionIdentifier: "a" }],
          },
        }),
      "message.inReplyToMessageId is required.",
    ],
    [
      "a result of a form",
      () =>
        respond({
          messageType: "FormResponseMessage",
          inReplyToMessageId: form.id,
          formResponse: { formatType: "Result", result: {} },
        }),
      /formResponse.formatType must be Inputs/,
    ],
    [
      "a question",
      () => respond({ messageType: "ChoicesMessage", choices: {} }),
      "message.messageType must be StaticContentMessage, ChoicesResponseMessage or FormResponseMessage.",
    ],
    [
      "a link",
      () =>
        respond({
          messageType: "StaticContentMessage",
          staticContent: { formatType: "Links", links: [] },
        }),
      /staticContent.formatType must be Text/,
    ],
  ])("%s", async (_what, send, message) => {
    const before = await listed();
    const answer = await send();
    expect(answer.status).toBe(400);
    const { message: said } = errorBody.parse(answer.body);
    if (typeof message === "string") expect(said).toBe(message);
    else expect(said).toMatch(message);
    expect(await listed()).toEqual(before);
  });
});

test("another customer's question cannot be answered", async () => {
  const question = aChoicesMessage();
  await say(chat.rep, to, question);
  const other = await aCustomer(chat);
  await other.start();
  const answer = await other.call("POST", `/conversation/${other.conversationId}/message`, {
    message: {
      id: randomUUID(),
      messageType: "ChoicesResponseMessage",
      inReplyToMessageId: question.id,
      choicesResponse: {
        formatType: "Selections",
        selectedOptions: [{ optionIdentifier: "billing" }],
      },
    },
    esDeveloperName: chat.esDeveloperName,
  });
  expect(answer.status).toBe(400);
});

test("an entry that breaks the contract is passed over, and what follows it arrives", async () => {
  const reader = await aCustomer(chat);
  await reader.start();
  const broken = randomUUID();
  await reader.send("Broken", { id: broken });
  await reader.send("Whole");
  await db()
    .update(conversationEntries)
    .set({ payload: { entryType: "Message", id: broken, abstractMessage: { messageType: "Odd" } } })
    .where(eq(conversationEntries.identifier, broken));

  const url = await serve((request, response) => void serveCustomerStream(request, response));
  const stream = await TestStream.open(url + eventStreamPath, {
    authorization: `Bearer ${reader.accessToken}`,
    "last-event-id": "2",
  });
  const [event] = await stream.take(1);
  expect(event).toMatchObject({ id: "4", event: "CONVERSATION_MESSAGE" });
  const { body } = await reader.call("GET", `/conversation/${reader.conversationId}/entries`);
  expect(entryList.parse(body).conversationEntries).toHaveLength(3);
});
