import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, it, test } from "vitest";
import { db } from "@/db/client";
import { messagingSessions } from "@/db/schema/messaging-sessions";
import { respond } from "@/features/automated-responses/testing";
import { keepBusinessHours } from "@/features/business-hours/mutations";
import { aBusinessHours } from "@/features/business-hours/testing";
import { emptyLanguage, standardConsent, suggestedLanguage } from "@/features/consent/consent";
import { askFor } from "@/features/consent/testing";
import { saveSession } from "@/features/conversations/sessions/testing";
import { aChat, type Chat } from "@/features/conversations/testing";
import { switchDeployment } from "@/features/deployments/mutations";
import { setPresence } from "@/features/routing/presence/mutations";
import { aVerifiedChannel } from "@/features/user-verification/testing";
import type { CustomerDetails, Desk } from "@/protocol/console-api";
import type { ConversationEntry, EntryPayload } from "@/protocol/entry";
import { messageText } from "@/protocol/message-text";
import { aSignedIn, desk } from "./console-api/testing";
import { aCustomer, TestCustomer } from "./messaging-api/testing";

const [standard] = standardConsent().languages;
const { optOutConfirmation, helpResponse } = standard;
const { optInPrompt, doubleOptInPrompt, optInConfirmation } = suggestedLanguage;

/** The log in the words of the wire: texts, statuses, and consent given or withdrawn. */
async function log(customer: TestCustomer): Promise<string[]> {
  const path = `/conversation/${customer.conversationId}/entries?limit=50`;
  const { body } = await customer.call("GET", path);
  const { conversationEntries } = body as {
    conversationEntries: ConversationEntry<EntryPayload>[];
  };
  return conversationEntries.reverse().flatMap(({ entryPayload }) => {
    switch (entryPayload.entryType) {
      case "Message":
        return messageText(entryPayload.abstractMessage);
      case "SessionStatusChanged":
        return `(${entryPayload.sessionStatus})`;
      case "EndUserConsentUpdated":
        return `(${entryPayload.consentStatus})`;
      default:
        return [];
    }
  });
}

async function aStarted(chat: Chat, extra: Record<string, unknown> = {}): Promise<TestCustomer> {
  const customer = await aCustomer(chat);
  await customer.start(extra);
  return customer;
}

/** The same customer in another conversation. */
async function again(customer: TestCustomer): Promise<TestCustomer> {
  const other = new TestCustomer(customer.chat, customer.accessToken);
  await other.start();
  return other;
}

async function aRep(chat: Chat) {
  await setPresence(chat.rep, "available");
  const rep = await aSignedIn(chat.rep);
  const read = async () => (await desk(rep, "GET", "/desk")).body as Desk;
  return {
    waiting: async () => (await read()).waiting,
    mine: async () => (await read()).mySessions,
    accept: async () => {
      const session = (await read()).waiting.at(-1);
      if (!session) throw new Error("Nothing waits");
      await desk(rep, "POST", `/work-items/${session.workItemId}/acceptance`);
      return session;
    },
    reply: (conversationId: string, text: string) =>
      desk(rep, "POST", `/conversations/${conversationId}/messages`, { id: randomUUID(), text }),
    customer: async (sessionId: string) =>
      (await desk(rep, "GET", `/sessions/${sessionId}/customer`)).body as CustomerDetails,
  };
}

async function reasonOf(sessionId: string): Promise<unknown> {
  const [session] = await db()
    .select({ endedBy: messagingSessions.endedBy, endReason: messagingSessions.endReason })
    .from(messagingSessions)
    .where(eq(messagingSessions.id, sessionId));
  return session;
}

test("a new channel asks for nothing: the first message reaches a rep", async () => {
  const chat = await aChat();
  const rep = await aRep(chat);
  const customer = await aStarted(chat);
  await customer.send("please stop by tomorrow");
  expect(await log(customer)).toEqual(["(Waiting)", "please stop by tomorrow"]);
  expect(await rep.waiting()).toMatchObject([{ consentStatus: "ImplicitlyOptedIn" }]);
});

test("an opt-out word is confirmed and ends the session, which says why", async () => {
  const chat = await aChat();
  const rep = await aRep(chat);
  const customer = await aStarted(chat);
  const session = await rep.accept();
  await customer.send(" STOP ");
  expect(await log(customer)).toEqual([
    ...["(Waiting)", "(Active)", " STOP ", "(Consent)", "(OptOut)"],
    ...[optOutConfirmation, "(Ended)"],
  ]);
  expect(await reasonOf(session.sessionId)).toEqual({
    endedBy: "end_user",
    endReason: "opted_out",
  });
  expect((await rep.customer(session.sessionId)).messagingUser.consentStatus).toBe("OptedOut");
});

test("what a channel says of consent is marked as such", async () => {
  const customer = await aStarted(await aChat());
  await customer.send("help");
  const path = `/conversation/${customer.conversationId}/entries?entryTypeFilter=Message&limit=1`;
  const { body } = await customer.call("GET", path);
  expect(body).toMatchObject({
    conversationEntries: [
      { entryPayload: { messageReason: "Consent" }, sender: { role: "System" } },
    ],
  });
});

test("a rep cannot write to a customer who opted out, in any of their chats", async () => {
  const chat = await aChat();
  const rep = await aRep(chat);
  const first = await aStarted(chat);
  const [one, second] = [await rep.accept(), await again(first)];
  const two = await rep.accept();
  await first.send("stop");
  expect(await rep.mine()).toMatchObject([{ consentStatus: "OptedOut", status: "Active" }]);
  for (const { conversationId } of [one, two]) {
    const { status, body } = await rep.reply(conversationId, "But wait");
    expect({ status, body }).toMatchObject({
      status: 409,
      body: { message: expect.stringContaining("opted out") },
    });
  }
  expect(await log(second)).not.toContain("But wait");
});

test("where consent is implicit, writing again opts in again", async () => {
  const chat = await aChat();
  const rep = await aRep(chat);
  const customer = await aStarted(chat);
  await customer.send("stop");
  await customer.send("I have a question after all");
  expect((await log(customer)).slice(-3)).toEqual([
    ...["(OptIn)", "(Waiting)", "I have a question after all"],
  ]);
  const session = await rep.accept();
  expect((await rep.reply(session.conversationId, "Go on")).status).toBe(202);
});

test("writing again in a chat that is still open lets its rep answer", async () => {
  const chat = await aChat();
  const rep = await aRep(chat);
  const first = await aStarted(chat);
  const second = await again(first);
  const session = await rep.accept();
  await first.send("stop");
  await second.send("This one is still important");
  expect((await rep.reply(session.conversationId, "It is")).status).toBe(202);
});

test("an opt-in word opts in again without a rep, and is talk where nobody waits for it", async () => {
  const chat = await aChat();
  await askFor(chat.admin, chat.channelId, "implicit_opt_in");
  const rep = await aRep(chat);
  const customer = await aStarted(chat);
  await customer.send("yes");
  await customer.send("stop");
  await customer.send("START");
  expect(await log(customer)).toEqual([
    ...["(Waiting)", "yes", "stop", "(Consent)", "(OptOut)", optOutConfirmation, "(Ended)"],
    ...["(Consent)", "START", "(OptIn)", optInConfirmation, "(Ended)"],
  ]);
  expect(await rep.waiting()).toEqual([]);
});

test("a help word is answered, and moves nothing", async () => {
  const chat = await aChat();
  const rep = await aRep(chat);
  const customer = await aStarted(chat);
  await rep.accept();
  await customer.send("Help");
  expect(await log(customer)).toEqual(["(Waiting)", "(Active)", "Help", helpResponse]);
});

test("a help word after the end is answered without a rep", async () => {
  const chat = await aChat();
  const rep = await aRep(chat);
  const customer = await aStarted(chat);
  await customer.send("stop");
  await customer.send("help");
  expect((await log(customer)).slice(-4)).toEqual(["(Consent)", "help", helpResponse, "(Ended)"]);
  expect(await rep.waiting()).toEqual([]);
});

test("custom words get their own answer, in the customer's language", async () => {
  const chat = await aChat();
  await askFor(
    chat.admin,
    chat.channelId,
    "implicit_opt_in",
    { customKeywords: ["privacy"], customResponse: "We keep little." },
    [
      {
        ...emptyLanguage("de"),
        customKeywords: ["datenschutz"],
        customResponse: "Wir speichern wenig.",
      },
    ],
  );
  const german = await aStarted(chat, { language: "de-AT" });
  await german.send("DATENSCHUTZ");
  await german.send("privacy");
  const english = await aStarted(chat, { language: "sv" });
  await english.send("Privacy");
  expect([(await log(german)).slice(1), (await log(english)).slice(1)]).toEqual([
    ["DATENSCHUTZ", "Wir speichern wenig.", "privacy", "Wir speichern wenig."],
    ["Privacy", "We keep little."],
  ]);
});

test("explicit consent is asked before a rep hears of the chat", async () => {
  const chat = await aChat();
  await askFor(chat.admin, chat.channelId, "explicit_opt_in");
  const rep = await aRep(chat);
  const customer = await aStarted(chat);
  await customer.send("My order is late");
  expect(await rep.waiting()).toEqual([]);
  await customer.send("Yes");
  expect(await log(customer)).toEqual([
    ...["(Consent)", optInPrompt, "My order is late", optInPrompt],
    ...["Yes", "(OptIn)", optInConfirmation, "(Waiting)"],
  ]);
  const session = await rep.accept();
  expect(session.consentStatus).toBe("ExplicitlyOptedIn");
  expect((await rep.reply(session.conversationId, "Let me look")).status).toBe(202);
});

test("who agreed once is not asked in the next session", async () => {
  const chat = await aChat();
  await askFor(chat.admin, chat.channelId, "explicit_opt_in");
  const customer = await aStarted(chat);
  await customer.send("start");
  const next = await again(customer);
  await next.send("Hello again");
  expect(await log(next)).toEqual(["(Waiting)", "Hello again"]);
});

test("double consent takes two words, each asked for", async () => {
  const chat = await aChat();
  await askFor(chat.admin, chat.channelId, "double_opt_in");
  const rep = await aRep(chat);
  const customer = await aStarted(chat);
  await customer.send("confirm");
  await customer.send("start");
  expect(await rep.waiting()).toEqual([]);
  await customer.send("start");
  await customer.send("Confirm");
  expect(await log(customer)).toEqual([
    ...["(Consent)", optInPrompt, "confirm", optInPrompt],
    ...["start", "(OptIn)", doubleOptInPrompt, "start", doubleOptInPrompt],
    ...["Confirm", "(OptIn)", optInConfirmation, "(Waiting)"],
  ]);
  expect(await rep.waiting()).toMatchObject([{ consentStatus: "DoublyOptedIn" }]);
});

test("where consent is explicit, an opt-out holds until an opt-in word", async () => {
  const chat = await aChat();
  await askFor(chat.admin, chat.channelId, "explicit_opt_in");
  const rep = await aRep(chat);
  const customer = await aStarted(chat);
  await customer.send("start");
  await customer.send("stop");
  await customer.send("Anybody there?");
  expect((await log(customer)).slice(-3)).toEqual(["(Consent)", "Anybody there?", optInPrompt]);
  expect(await rep.waiting()).toEqual([]);
  await customer.send("start");
  expect(await rep.waiting()).toMatchObject([{ consentStatus: "ExplicitlyOptedIn" }]);
});

test("a question between two words of opting in is routed after the second", async () => {
  const chat = await aChat();
  await askFor(chat.admin, chat.channelId, "double_opt_in");
  const rep = await aRep(chat);
  const customer = await aStarted(chat);
  for (const text of ["stop", "start", "Where is my order?", "confirm"]) await customer.send(text);
  expect(await rep.waiting()).toHaveLength(1);
});

describe("talk between two words of opting in", () => {
  /** Their first word was given; the second is awaited, and nobody was asked to answer. */
  async function betweenWords(chat: Chat): Promise<TestCustomer> {
    await askFor(chat.admin, chat.channelId, "double_opt_in");
    const customer = await aStarted(chat, { routingAttributes: { Topic: "Bread" } });
    for (const word of ["stop", "start"]) await customer.send(word);
    return customer;
  }

  test("meets the business hours as any beginning does", async () => {
    const chat = await aChat();
    const customer = await betweenWords(chat);
    const { id } = await aBusinessHours(chat.admin);
    const { deploymentId } = chat;
    await keepBusinessHours(chat.admin, { deploymentId, businessHoursId: id, outside: "say" });
    const sunday = customer.at("2026-11-22T11:00:00Z");
    const before = await log(customer);
    expect((await sunday.send("Where is my order?")).body).toMatchObject({
      code: "outside_business_hours",
    });
    expect((await sunday.send("help")).status).toBe(202);
    expect(await log(customer)).toEqual([...before, "help", helpResponse, "(Ended)"]);
  });

  test("needs a deployment that is on, and who is asked to be", async () => {
    const chat = await aChat();
    const customer = await betweenWords(chat);
    await aVerifiedChannel(chat.admin, chat.channelId, { mode: "required" });
    expect((await customer.send("Where is my order?")).body).toMatchObject({
      code: "identity_token_required",
    });
    await switchDeployment(chat.admin, chat.deploymentId, false);
    expect((await customer.send("Where is my order?")).body).toMatchObject({
      code: "deployment_off",
    });
  });

  test("answers the questions of every session, which its rep reads", async () => {
    const formFields = [{ name: "Topic", required: true }];
    const chat = await aChat({ displayContext: "Session", formFields });
    const rep = await aRep(chat);
    const customer = await betweenWords(chat);
    const id = randomUUID();
    expect((await customer.send("Where is my order?", { id })).status).toBe(417);
    const answers = { isNewMessagingSession: true, routingAttributes: { Topic: "Delivery" } };
    expect((await customer.send("Where is my order?", { id, ...answers })).status).toBe(202);
    await customer.send("confirm");
    const { sessionId } = await rep.accept();
    expect((await rep.customer(sessionId)).preChatValues).toMatchObject([{ value: "Delivery" }]);
  });
});

it.each([
  { word: "stop", answers: [optOutConfirmation] },
  { word: "help", answers: [helpResponse] },
])("$word sent five times at once is obeyed once", async ({ word, answers }) => {
  const customer = await aStarted(await aChat());
  const id = randomUUID();
  const sent = await Promise.all(Array.from({ length: 5 }, () => customer.send(word, { id })));
  await customer.send(word, { id });
  expect(new Set(sent.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
  const said = await log(customer);
  expect(said.filter((line) => line === word || !line.startsWith("("))).toEqual([word, ...answers]);
});

test("two opt-out words at once leave one ending", async () => {
  const customer = await aStarted(await aChat());
  await Promise.all([customer.send("stop"), customer.send("cancel")]);
  const said = await log(customer);
  expect(said.filter((line) => line === "(OptOut)")).toHaveLength(1);
  expect(said.filter((line) => line === "(Ended)")).toHaveLength(2);
});

test("in a session-based chat an opt-out ends the session alone", async () => {
  const chat = await aChat();
  await saveSession(chat, { sessionBased: true });
  const customer = await aStarted(chat);
  await customer.send("stop");
  expect((await customer.send("I changed my mind")).status).toBe(202);
});

test("nothing automated reaches a customer who opted out or was not asked yet", async () => {
  const chat = await aChat();
  await respond(chat.admin, chat.channelId, { acknowledgement: "Got it", end: "Goodbye" });
  await askFor(chat.admin, chat.channelId, "explicit_opt_in");
  const customer = await aStarted(chat);
  await customer.send("Hello");
  await customer.send("stop");
  expect(await log(customer)).not.toContain("Got it");
  expect(await log(customer)).not.toContain("Goodbye");
  const other = await aStarted(chat);
  await other.send("start");
  await other.send("Hello");
  expect((await log(other)).slice(-2)).toEqual(["Hello", "Got it"]);
});

test("a keyword of a channel counts from its saving on, and no more once it is gone", async () => {
  const chat = await aChat();
  await askFor(chat.admin, chat.channelId, "implicit_opt_in", { optOutKeywords: ["enough"] });
  const customer = await aStarted(chat);
  await customer.send("stop");
  await customer.send("Enough");
  expect(await log(customer)).toEqual([
    ...["(Waiting)", "stop", "Enough", "(Consent)", "(OptOut)", optOutConfirmation, "(Ended)"],
  ]);
});
