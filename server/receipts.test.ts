import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it, test } from "vitest";
import { run } from "@/db/client";
import { aChat, type Chat } from "@/features/conversations/testing";
import { acknowledgeAnswer } from "@/protocol/acknowledgement.schema";
import { type ConsoleEvents, consoleApiPath, type Desk } from "@/protocol/console-api";
import type { StreamEvent } from "@/protocol/entry";
import { type EntryList, eventStreamPath } from "@/protocol/messaging-api";
import { serveConsoleStream } from "./console-api/stream";
import { aSignedIn, desk, type SignedInRep } from "./console-api/testing";
import { serveCustomerStream } from "./messaging-api/stream";
import { type Answer, aCustomer, type TestCustomer } from "./messaging-api/testing";
import { serve, TestStream } from "./stream-testing";

type Ack = { id?: string; entryType: string; conversationEntryId: string };

let chat: Chat;
let ray: SignedInRep;
beforeAll(async () => {
  chat = await aChat({ chatWindow: { readReceipts: true } });
  ray = await aSignedIn(chat.rep);
});

/** A chat that its rep accepted. */
async function aTalk(within = chat, rep = ray) {
  const customer = await aCustomer(within);
  await customer.start();
  const { waiting } = (await desk(rep, "GET", "/desk")).body as Desk;
  const session = waiting.at(-1);
  if (!session) throw new Error("nothing waits");
  await desk(rep, "POST", `/work-items/${session.workItemId}/acceptance`);
  const { conversationId } = session;
  const reply = async (text: string) => {
    const id = randomUUID();
    await desk(rep, "POST", `/conversations/${conversationId}/messages`, { id, text });
    return id;
  };
  const write = async (text: string) => {
    const id = randomUUID();
    await customer.send(text, { id });
    return id;
  };
  const repSays = (acks: Ack[], by = rep) =>
    desk(by, "POST", `/conversations/${conversationId}/acknowledgements`, { acks });
  return { customer, conversationId, reply, write, repSays };
}

const delivery = (conversationEntryId: string): Ack => ({
  id: randomUUID(),
  entryType: "Delivery",
  conversationEntryId,
});
const read = (conversationEntryId: string): Ack => ({
  ...delivery(conversationEntryId),
  entryType: "Read",
});

function say(customer: TestCustomer, acks: unknown): Promise<Answer> {
  const path = `/conversation/${customer.conversationId}/acknowledge-entries`;
  return customer.call("POST", path, { acks });
}

/** Kind and message of each acknowledgement that the customer's list shows, oldest first. */
async function listed(customer: TestCustomer): Promise<string[]> {
  const filter = "entryTypeFilter=DeliveryAcknowledgement,ReadAcknowledgement";
  const path = `/conversation/${customer.conversationId}/entries?limit=50&${filter}`;
  const { conversationEntries } = (await customer.call("GET", path)).body as EntryList;
  return conversationEntries
    .reverse()
    .map(({ entryType, relatedRecords }) => `${entryType} ${relatedRecords.join()}`);
}

function counted(answer: { body: unknown }): string[] {
  return acknowledgeAnswer
    .parse(answer.body)
    .acks.map(({ entryType, conversationEntryId }) => `${entryType} ${conversationEntryId}`);
}

test("a customer's acknowledgements reach the rep's desk and the customer's own devices", async () => {
  const { customer, reply } = await aTalk();
  const message = await reply("Good morning");
  const customers = await serve((request, response) => void serveCustomerStream(request, response));
  const stream = await TestStream.open(customers + eventStreamPath, {
    authorization: `Bearer ${customer.accessToken}`,
  });
  const consoles = await serve((request, response) => void serveConsoleStream(request, response));
  const console = await TestStream.open(`${consoles}${consoleApiPath}/events`, {
    cookie: ray.cookie,
  });
  await console.until(() => console.events.some(({ event }) => event === "snapshot"));

  const ack = delivery(message);
  expect(await say(customer, [ack])).toMatchObject({ status: 202, body: { acks: [ack] } });

  const named = () =>
    stream.events.find(({ event }) => event === "CONVERSATION_DELIVERY_ACKNOWLEDGEMENT");
  await stream.until(() => named() !== undefined);
  const { conversationEntry, conversationId }: StreamEvent = JSON.parse(named()?.data ?? "");
  expect(conversationId).toBe(customer.conversationId);
  expect(conversationEntry).toMatchObject({
    identifier: ack.id,
    entryType: "DeliveryAcknowledgement",
    relatedRecords: [message],
    senderDisplayName: "Guest",
    sender: { role: "EndUser" },
  });
  expect(JSON.parse(conversationEntry.entryPayload)).toEqual({
    entryType: "DeliveryAcknowledgement",
    id: ack.id,
    acknowledgedConversationEntryIdentifier: message,
    acknowledgementTimestamp: conversationEntry.clientTimestamp,
    recipient: conversationEntry.sender,
  });
  await console.until(() =>
    console.events.some(({ event: name, data }) => {
      if (name !== "entry") return false;
      const { entry } = JSON.parse(data) as ConsoleEvents["entry"];
      return entry.identifier === ack.id && entry.relatedRecords[0] === message;
    }),
  );
});

test("a batch is stored once, in its order, under one lock", async () => {
  const { customer, reply } = await aTalk();
  const [one, two] = [await reply("One"), await reply("Two")];
  const batch = [delivery(one), read(one), delivery(two)];
  expect(counted(await say(customer, batch))).toEqual([
    `Delivery ${one}`,
    `Read ${one}`,
    `Delivery ${two}`,
  ]);
  expect(counted(await say(customer, [read(one), delivery(two)]))).toHaveLength(2);
  expect(await listed(customer)).toEqual([
    `DeliveryAcknowledgement ${one}`,
    `ReadAcknowledgement ${one}`,
    `DeliveryAcknowledgement ${two}`,
  ]);
});

test("the same said by many at once is stored once, and the log has no gap", async () => {
  const { customer, reply } = await aTalk();
  const messages = [await reply("One"), await reply("Two"), await reply("Three")];
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => say(customer, messages.map(read))),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(202));
  expect(await listed(customer)).toEqual(messages.map((id) => `ReadAcknowledgement ${id}`));
  const gaps = await run(
    {
      name: "find_gaps",
      text: `select e.id from end_users e where e.organization_id = $1 and e.last_seq <>
        (select count(*) from conversation_entries c where c.end_user_id = e.id)`,
    },
    [chat.organizationId],
  );
  expect(gaps).toEqual([]);
});

test("a delivery after its read adds nothing, and stands all the same", async () => {
  const { customer, reply } = await aTalk();
  const message = await reply("Hello");
  expect(counted(await say(customer, [read(message), delivery(message)]))).toHaveLength(2);
  expect(counted(await say(customer, [delivery(message)]))).toEqual([`Delivery ${message}`]);
  expect(await listed(customer)).toEqual([`ReadAcknowledgement ${message}`]);
});

test("clients may write the entry's type, and leave the id to the server", async () => {
  const { customer, reply } = await aTalk();
  const message = await reply("Hello");
  const said = (entryType: string) => ({ entryType, conversationEntryId: message });
  const answer = await say(customer, [
    said("DeliveryAcknowledgement"),
    said("ReadAcknowledgement"),
  ]);
  expect(counted(answer)).toEqual([`Delivery ${message}`, `Read ${message}`]);
  expect(await listed(customer)).toHaveLength(2);
});

test("an id that is in use is replaced, and nothing is lost", async () => {
  const { customer, reply } = await aTalk();
  const message = await reply("Hello");
  const id = message;
  const acks = [
    { ...delivery(message), id },
    { ...read(message), id },
  ];
  expect((await say(customer, acks)).status).toBe(202);
  expect(await listed(customer)).toHaveLength(2);
});

test("what cannot be acknowledged is passed over, and the rest is stored", async () => {
  const { customer, reply, write } = await aTalk();
  const own = await write("Mine");
  const message = await reply("Yours");
  const elsewhere = await (await aTalk()).reply("Not for you");
  const { body } = await customer.call(
    "GET",
    `/conversation/${customer.conversationId}/entries?entryTypeFilter=ParticipantChanged`,
  );
  const joined = (body as EntryList).conversationEntries[0]?.identifier ?? "";
  const acks = [own, elsewhere, joined, randomUUID(), message].map(read);
  const answer = await say(customer, acks);
  expect(answer.status).toBe(202);
  expect(counted(answer)).toEqual([`Read ${message}`]);
  expect(await listed(customer)).toEqual([`ReadAcknowledgement ${message}`]);
  expect(await say(customer, [read(own)])).toMatchObject({ status: 202, body: { acks: [] } });
});

test("a closed conversation can still be read", async () => {
  const { customer, reply } = await aTalk();
  const message = await reply("Goodbye");
  await customer.call("DELETE", `/conversation/${customer.conversationId}`);
  expect(counted(await say(customer, [read(message)]))).toEqual([`Read ${message}`]);
});

describe("bad requests", () => {
  const message = randomUUID();
  const good = read(message);
  it.each([
    { what: "no list", acks: undefined, says: "acks is required." },
    { what: "an empty list", acks: [], says: "acks is empty. Name at least one message." },
    {
      what: "more than 100",
      acks: Array(101).fill(good),
      says: "acks has more than 100 members. Send them in several calls.",
    },
    {
      what: "another type",
      acks: [{ ...good, entryType: "Seen" }],
      says: "acks.0.entryType must be Delivery or Read.",
    },
    {
      what: "no message",
      acks: [{ entryType: "Read" }],
      says: "acks.0.conversationEntryId is required.",
    },
    {
      what: "a message that is no UUID",
      acks: [good, { ...good, conversationEntryId: "7" }],
      says: "acks.1.conversationEntryId must be a UUID.",
    },
    {
      what: "an id that is no UUID",
      acks: [{ ...good, id: "1" }],
      says: "acks.0.id must be a UUID.",
    },
  ])("with $what are refused", async ({ acks, says }) => {
    const customer = await aCustomer(chat);
    await customer.start();
    expect(await say(customer, acks)).toMatchObject({
      status: 400,
      body: { code: "invalid", message: says },
    });
  });

  test("for a conversation of somebody else are answered as for an unknown one", async () => {
    const { customer, reply } = await aTalk();
    const message = await reply("Hello");
    const other = await aCustomer(chat);
    await other.start();
    for (const conversation of [customer.conversationId, randomUUID(), "undefined"]) {
      const path = `/conversation/${conversation}/acknowledge-entries`;
      expect(await other.call("POST", path, { acks: [read(message)] })).toMatchObject({
        status: 404,
        body: { message: "This conversation does not exist." },
      });
    }
    expect(await listed(customer)).toEqual([]);
  });
});

test("a rep's acknowledgements reach the customer, and count for each reader", async () => {
  const { customer, write, reply, repSays } = await aTalk();
  const [message, own] = [await write("Hello"), await reply("Yes?")];
  const answer = await repSays([delivery(message), read(message), read(own)]);
  expect(answer.status).toBe(202);
  expect(counted(answer)).toEqual([`Delivery ${message}`, `Read ${message}`]);
  await say(customer, [read(own)]);
  expect(await listed(customer)).toEqual([
    `DeliveryAcknowledgement ${message}`,
    `ReadAcknowledgement ${message}`,
    `ReadAcknowledgement ${own}`,
  ]);
});

test("a rep's acknowledgements reach the customer only where the deployment shows them", async () => {
  const quiet = await aChat({ chatWindow: { deliveryReceipts: false, readReceipts: false } });
  const rep = await aSignedIn(quiet.rep);
  const { customer, write, repSays, conversationId } = await aTalk(quiet, rep);
  const message = await write("Hello");
  expect(counted(await repSays([delivery(message), read(message)]))).toHaveLength(2);
  expect(await listed(customer)).toEqual([]);
  const { body } = await desk(rep, "GET", `/conversations/${conversationId}/entries`);
  const kinds = (body as { entries: { entryType: string }[] }).entries.map((e) => e.entryType);
  expect(kinds.slice(-2)).toEqual(["DeliveryAcknowledgement", "ReadAcknowledgement"]);
});

test("a rep acknowledges only in chats that they can see", async () => {
  const { customer, write, repSays } = await aTalk();
  const message = await write("Hello");
  const stranger = await aSignedIn((await aChat()).rep);
  const admin = await aSignedIn(chat.admin);
  for (const other of [stranger, admin]) {
    expect((await repSays([read(message)], other)).status).toBe(404);
  }
  expect(await listed(customer)).toEqual([]);
});

test("what acknowledges leaves the last message and the order of the list as they were", async () => {
  const { customer, write, reply, repSays } = await aTalk();
  const first = await write("First");
  await reply("Second");
  await repSays([delivery(first), read(first)]);
  const { mySessions } = (await desk(ray, "GET", "/desk")).body as Desk;
  expect(mySessions.at(-1)?.lastMessage).toMatchObject({ text: "Second" });
  const path = `/conversation/${customer.conversationId}/entries?entryTypeFilter=Message`;
  const { body } = await customer.call("GET", path);
  expect((body as EntryList).conversationEntries).toHaveLength(2);
});

test("the desk lists a customer's last message as not arrived until a rep's desk says so", async () => {
  const { customer, write, reply, repSays, conversationId } = await aTalk();
  const undelivered = async () => {
    const { mySessions } = (await desk(ray, "GET", "/desk")).body as Desk;
    return mySessions.find((session) => session.conversationId === conversationId)?.undelivered;
  };
  expect(await undelivered()).toBeNull();
  const message = await write("Hello");
  expect(await undelivered()).toBe(message);
  await repSays([delivery(message)]);
  expect(await undelivered()).toBeNull();
  await write("Anyone?");
  await reply("Yes");
  expect(await undelivered()).toBeNull();
  expect(await listed(customer)).toHaveLength(1);
});
