import { describe, expect, test } from "vitest";
import { respond } from "@/features/automated-responses/testing";
import { aChat, type Chat } from "@/features/conversations/testing";
import { disableMember } from "@/features/members/mutations";
import { SampleClient } from "./clients/sample";
import { aNetwork } from "./network";
import { aRepAtWork } from "./rep";

async function anOpened(chat: Chat): Promise<SampleClient> {
  const client = new SampleClient(await aNetwork(chat));
  await client.open();
  return client;
}

/** Another tab of the same browser. */
async function aTabOf(chat: Chat, { storage }: SampleClient): Promise<SampleClient> {
  const tab = new SampleClient(await aNetwork(chat), new Map(storage));
  await tab.open();
  return tab;
}

const name = { name: "_firstName", label: "First name" };

test("without a form it begins and listens at once, and misses nothing", async () => {
  const chat = await aChat();
  const client = await anOpened(chat);
  await client.until(() => client.lines.length === 1);
  expect(client).toMatchObject({ window: "open", formShown: false });
  expect(client.lines).toEqual([{ from: "news", text: "routed Initial" }]);
});

test("a whole chat: it shows its own message on the echo alone, a rep's name, typing and the end", async () => {
  const chat = await aChat();
  const client = await anOpened(chat);
  await client.say("Hello");
  await client.until(() => client.texts().length === 1);
  const rep = await aRepAtWork(chat);
  await rep.types();
  await client.until(() => client.typing.size === 1);
  await rep.says("How can I help?");
  await client.until(() => client.texts().length === 2);
  await rep.types(false);
  await client.until(() => client.typing.size === 0);
  await rep.ends();
  await client.until(() => client.lines.some(({ text }) => text.startsWith("remove")));
  expect(client.lines).toEqual([
    { from: "news", text: "routed Initial" },
    { from: "me", text: "Hello" },
    { from: "news", text: `add ${chat.rep.name}` },
    { from: "them", text: "How can I help?" },
    { from: "news", text: `remove ${chat.rep.name}` },
  ]);
  expect(client.complaints).toEqual([]);
  expect(client.window).toBe("open");
});

test("a rep's receipts name its message", async () => {
  const chat = await aChat({ chatWindow: { readReceipts: true } });
  const client = await anOpened(chat);
  await client.say("Hello");
  await client.until(() => client.texts().length === 1);
  const rep = await aRepAtWork(chat);
  await rep.acknowledges("Delivery", client.messageIds[0] ?? "");
  await rep.acknowledges("Read", client.messageIds[0] ?? "");
  await client.until(() => client.receipts.length === 2);
  expect(client.receipts).toEqual([
    `DeliveryAcknowledgement ${client.messageIds[0]}`,
    `ReadAcknowledgement ${client.messageIds[0]}`,
  ]);
  expect(client.complaints).toEqual([]);
});

test("with a form it listens first and begins with the answers", async () => {
  const chat = await aChat({
    formFields: [
      { ...name, order: 2 },
      { name: "Topic", order: 1 },
      { name: "Source", order: 3, isHidden: true },
    ],
  });
  const client = await anOpened(chat);
  expect(client.formShown).toBe(true);
  expect(client.fields.map((field) => field.name)).toEqual(["Topic", "_firstName"]);
  await client.submitForm({ _firstName: "Zoe", Topic: "Billing", Source: "Campaign" });
  await client.say("Hello");
  await client.until(() => client.texts().length === 1);
  expect(client.lines[0]).toEqual({ from: "news", text: "routed Initial" });
  expect(client.window).toBe("open");
});

test("before its form is sent it types into no conversation, and lives on", async () => {
  const client = await anOpened(await aChat({ formFields: [name] }));
  expect(await client.press(1)).toEqual([404]);
  expect(client.window).toBe("open");
});

test("an indicator for each key is refused none", async () => {
  const client = await anOpened(await aChat());
  for (let second = 0; second < 4; second++) {
    expect(new Set(await client.press(20))).toEqual(new Set([202]));
  }
});

describe("after a reload", () => {
  test("it reads the list, listens without an id, and has each line once", async () => {
    const chat = await aChat();
    const client = await anOpened(chat);
    await client.say("Before");
    await client.until(() => client.texts().length === 1);
    const rep = await aRepAtWork(chat);
    await rep.says("Hello");
    const after = await client.reload();
    expect(after.texts()).toEqual(["Before", "Hello"]);
    await rep.says("Still here");
    await after.say("After");
    await after.until(() => after.texts().length === 4);
    expect(after.texts()).toEqual(["Before", "Hello", "Still here", "After"]);
    expect(after.complaints).toEqual([]);
  });

  test("it closes its window when nothing is open any more", async () => {
    const chat = await aChat();
    const client = await anOpened(chat);
    const tab = await aTabOf(chat, client);
    await client.endConversation();
    expect((await tab.reload()).window).toBe("closed");
  });
});

test("a broken connection goes on after the last event that it handled, without a line twice", async () => {
  const chat = await aChat();
  const client = await anOpened(chat);
  await client.say("One");
  await client.until(() => client.texts().length === 1);
  await client.say("Two");
  await client.dropAndReturn();
  await client.say("Three");
  await client.until(() => client.texts().length === 3);
  expect(client.texts()).toEqual(["One", "Two", "Three"]);
});

test("a conversation that it ends is closed in its other tab too, which survives writing in it", async () => {
  const chat = await aChat();
  const client = await anOpened(chat);
  const tab = await aTabOf(chat, client);
  await client.endConversation();
  expect(client).toMatchObject({ window: "closed", lastStatus: 204 });
  await tab.until(() => tab.closedByServer);
  await tab.say("Too late");
  expect(tab).toMatchObject({ window: "open", lastStatus: 400 });
});

describe("a form for every session", () => {
  test("is asked by a 417, and the message goes again under its id", async () => {
    const chat = await aChat({
      displayContext: "Session",
      formFields: [{ ...name, required: true }],
    });
    const client = await anOpened(chat);
    await client.submitForm({ _firstName: "Zoe" });
    await client.say("First");
    await client.until(() => client.texts().length === 1);
    await (await aRepAtWork(chat)).ends();
    await client.say("Second");
    expect(client).toMatchObject({ lastStatus: 417, formShown: true, window: "open" });
    await client.submitForm({ _firstName: "Ann" });
    await client.until(() => client.texts().length === 2);
    expect(client.texts()).toEqual(["First", "Second"]);
    expect(client.formShown).toBe(false);
  });

  test("is not asked when it stands for the conversation alone", async () => {
    const chat = await aChat({ formFields: [{ ...name, required: true }] });
    const client = await anOpened(chat);
    await client.submitForm({ _firstName: "Zoe" });
    await client.say("First");
    await client.until(() => client.texts().length === 1);
    await (await aRepAtWork(chat)).ends();
    await client.say("Second");
    await client.until(() => client.texts().length === 2);
    expect(client).toMatchObject({ lastStatus: 202, window: "open" });
  });
});

test("no answer to a message makes it wipe the chat: not to an empty one, a long one, or too many", async () => {
  const client = await anOpened(await aChat());
  const statuses: number[] = [];
  for (const text of ["  ", "x".repeat(10_001), "with \0 in it"]) {
    await client.say(text);
    statuses.push(client.lastStatus);
  }
  for (let sent = 0; sent < 61; sent++) await client.say("Again");
  expect([...statuses, client.lastStatus]).toEqual([400, 400, 400, 429]);
  expect(client.window).toBe("open");
});

test("a chat with automated responses, orders, a rep who leaves and a second one gives it nothing to drop", async () => {
  const chat = await aChat();
  await respond(chat.admin, chat.channelId, {
    start: "Welcome",
    acknowledgement: "Got it",
    end: "Bye",
    reroute: "One moment",
  });
  const client = await anOpened(chat);
  await client.say("Hello");
  await client.until(() => client.texts().includes("Hello"));
  await aRepAtWork(chat);
  await disableMember(chat.admin, chat.rep.id);
  await client.until(() => client.lines.some(({ text }) => text === "routed Transfer"));
  await client.say("HELP");
  await client.say("STOP");
  await client.say("START");
  await client.say("Again");
  await client.until(() => client.texts().includes("Again"));
  await client.endConversation();
  expect(client.complaints).toEqual([]);
  expect(client.texts()).toEqual(expect.arrayContaining(["Hello", "STOP", "START", "Again"]));
  expect(client.lines.filter(({ from }) => from === "them").length).toBeGreaterThan(2);
});
