import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { respond } from "@/features/automated-responses/testing";
import { saveSession } from "@/features/conversations/sessions/testing";
import { runSessionTimers } from "@/features/conversations/sessions/timers/mutations";
import { aChat, type Chat } from "@/features/conversations/testing";
import { createParameter } from "@/features/parameters/mutations";
import { setPresence } from "@/features/routing/presence/mutations";
import type { Desk } from "@/protocol/console-api";
import type { ConversationEntry, MessagePayload } from "@/protocol/entry";
import { messageText } from "@/protocol/message-text";
import { aSignedIn, desk } from "./console-api/testing";
import { aCustomer, type TestCustomer } from "./messaging-api/testing";

type Said = ConversationEntry<MessagePayload>;

async function messages(customer: TestCustomer): Promise<Said[]> {
  const path = `/conversation/${customer.conversationId}/entries?limit=50&entryTypeFilter=Message`;
  const { body } = await customer.call("GET", path);
  return (body as { conversationEntries: Said[] }).conversationEntries.reverse();
}

async function texts(customer: TestCustomer): Promise<string[]> {
  return (await messages(customer)).map(textOf);
}

function textOf({ entryPayload }: Said): string {
  return messageText(entryPayload.abstractMessage);
}

async function aStarted(chat: Chat, extra: Record<string, unknown> = {}): Promise<TestCustomer> {
  const customer = await aCustomer(chat);
  await customer.start(extra);
  return customer;
}

/** The rep at their desk, with the one chat that waits. */
async function aRep(chat: Chat) {
  await setPresence(chat.rep, "available");
  const rep = await aSignedIn(chat.rep);
  const read = async () => (await desk(rep, "GET", "/desk")).body as Desk;
  return {
    accept: async () => {
      const [waiting] = (await read()).waiting;
      return desk(rep, "POST", `/work-items/${waiting?.workItemId}/acceptance`);
    },
    reply: async (text: string) => {
      const [mine] = (await read()).mySessions;
      const path = `/conversations/${mine?.conversationId}/messages`;
      return desk(rep, "POST", path, { id: randomUUID(), text });
    },
    end: async () => {
      const [mine] = (await read()).mySessions;
      return desk(rep, "POST", `/sessions/${mine?.sessionId}/ending`);
    },
  };
}

const minutesOn = (minutes: number) => new Date(Date.now() + minutes * 60_000 + 1000);

test("a channel that nobody set up says nothing by itself", async () => {
  const chat = await aChat();
  const customer = await aStarted(chat);
  const rep = await aRep(chat);
  await customer.send("Hello");
  await rep.accept();
  await rep.end();
  expect(await texts(customer)).toEqual(["Hello"]);
});

test("the first message is acknowledged as an automated response", async () => {
  const chat = await aChat();
  await respond(chat.admin, chat.channelId, { acknowledgement: "We have your message." });
  const customer = await aStarted(chat);
  expect(await texts(customer)).toEqual([]);
  await customer.send("Hello");
  await customer.send("Anybody there?");
  expect(await texts(customer)).toEqual(["Hello", "We have your message.", "Anybody there?"]);
  expect((await messages(customer))[1]).toMatchObject({
    entryPayload: { messageReason: "AutomatedResponse" },
    sender: { role: "System", appType: "conversation" },
    senderDisplayName: "Automated message",
  });
});

test("two first messages at once, and one sent again, are acknowledged once", async () => {
  const chat = await aChat();
  await respond(chat.admin, chat.channelId, { acknowledgement: "We have your message." });
  const customer = await aStarted(chat);
  const id = randomUUID();
  await Promise.all([
    customer.send("One", { id }),
    customer.send("One", { id }),
    customer.send("Two"),
    customer.send("Three"),
  ]);
  await customer.send("One", { id });
  const said = await texts(customer);
  expect(said.filter((text) => text === "We have your message.")).toHaveLength(1);
  expect(said).toHaveLength(4);
});

test("a rep who is there makes the acknowledgement needless", async () => {
  const chat = await aChat();
  await respond(chat.admin, chat.channelId, { acknowledgement: "Someone will be with you." });
  const customer = await aStarted(chat);
  await (await aRep(chat)).accept();
  await customer.send("Hello");
  expect(await texts(customer)).toEqual(["Hello"]);
});

test("an acknowledgement switched on amid a chat waits for the next session", async () => {
  const chat = await aChat();
  const customer = await aStarted(chat);
  await customer.send("Hello");
  await respond(chat.admin, chat.channelId, { acknowledgement: "We have your message." });
  await customer.send("Still here");
  expect(await texts(customer)).toEqual(["Hello", "Still here"]);
});

test("a rep's greeting comes with accepting, a goodbye with ending", async () => {
  const chat = await aChat({ formFields: [{ name: "_firstName" }] });
  await respond(chat.admin, chat.channelId, {
    start: "Hi {customer.firstName|there}, I am {rep.name} of {queue.label}.",
    end: "Goodbye from {rep.name}",
  });
  const customer = await aStarted(chat, { routingAttributes: { _firstName: "Ada" } });
  const rep = await aRep(chat);
  await rep.accept();
  await rep.reply("How can I help?");
  await rep.end();
  expect(await texts(customer)).toEqual([
    "Hi Ada, I am Ray Rep of Support.",
    "How can I help?",
    "Goodbye from Ray Rep",
  ]);
});

test("a customer who ends the chat reads the goodbye too, once", async () => {
  const chat = await aChat();
  await respond(chat.admin, chat.channelId, { end: "Thanks for writing." });
  const customer = await aStarted(chat);
  const path = `/conversation/${customer.conversationId}`;
  await Promise.all([customer.call("DELETE", path), customer.call("DELETE", path)]);
  expect(await texts(customer)).toEqual(["Thanks for writing."]);
});

test("a silent customer is warned after the minutes that are set, then set aside, each said once", async () => {
  const chat = await aChat();
  await saveSession(chat, { customerInactivity: true, inactivityMinutes: 20 });
  await respond(
    chat.admin,
    chat.channelId,
    { idle_warning: "Still there?", inactive: "We set this aside." },
    { idleWarningMinutes: 7 },
  );
  const customer = await aStarted(chat);
  const rep = await aRep(chat);
  await rep.accept();
  await customer.send("Hello");
  await rep.reply("Your order number?");
  await runSessionTimers(minutesOn(6));
  expect(await texts(customer)).toEqual(["Hello", "Your order number?"]);
  await runSessionTimers(minutesOn(7));
  await runSessionTimers(minutesOn(8));
  await runSessionTimers(minutesOn(20));
  await runSessionTimers(minutesOn(21));
  expect((await texts(customer)).slice(2)).toEqual(["Still there?", "We set this aside."]);
});

test("a chat that goes back in line is explained", async () => {
  const chat = await aChat();
  await saveSession(chat, { customerInactivity: true, inactivityMinutes: 10 });
  await respond(chat.admin, chat.channelId, { reroute: "Handing you over to {queue.label}." });
  const customer = await aStarted(chat);
  const rep = await aRep(chat);
  await rep.accept();
  await customer.send("Hello");
  await rep.reply("One moment");
  await runSessionTimers(minutesOn(10));
  await setPresence(chat.rep, "offline");
  await customer.send("I am back");
  expect(await texts(customer)).toEqual([
    "Hello",
    "One moment",
    "Handing you over to Support.",
    "I am back",
  ]);
});

test("a response comes in the customer's language, else in the first one", async () => {
  const chat = await aChat();
  await respond(
    chat.admin,
    chat.channelId,
    { acknowledgement: { en: "Got it", de: "Ist da", fr: "" } },
    { languages: ["en", "de", "fr"] },
  );
  const answers: Record<string, string | undefined> = {};
  for (const language of ["de-AT", "fr", "sv"]) {
    const customer = await aStarted(chat, { language });
    await customer.send("x");
    answers[language] = (await texts(customer))[1];
  }
  expect(answers).toEqual({ "de-AT": "Ist da", fr: "Got it", sv: "Got it" });
});

test("values come from the chat, with words of their own where one is missing", async () => {
  const chat = await aChat({
    formFields: [{ name: "_firstName" }, { name: "Order", isHidden: true }],
  });
  await createParameter(chat.admin, chat.channelId, {
    ...{ label: "Order number", developerName: "Order_Number", channelVariableName: "Order" },
    ...{ dataType: "text", maximumLength: 20 },
  });
  await respond(chat.admin, chat.channelId, {
    acknowledgement:
      "{customer.firstName|Friend}: {parameter.Order_Number|no order}, {channel.label}, {chat.title}",
  });
  const [known, unknown] = [
    await aStarted(chat, { routingAttributes: { _firstName: "Ada", Order: "A-1 {rep.name}" } }),
    await aStarted(chat),
  ];
  await known.send("Hello");
  await unknown.send("Hello");
  expect([(await texts(known))[1], (await texts(unknown))[1]]).toEqual([
    "Ada: A-1 {rep.name}, Website, Chat with us",
    "Friend: no order, Website, Chat with us",
  ]);
});
