import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { routeChannel } from "@/features/channels/mutations";
import { getChannel } from "@/features/channels/queries";
import { aChat, type Chat } from "@/features/conversations/testing";
import { seeToWaits } from "@/features/conversations/waiting/mutations";
import type { Actor } from "@/features/members/actor";
import { disableMember } from "@/features/members/mutations";
import { aMember } from "@/features/members/testing";
import { setPresence } from "@/features/routing/presence/mutations";
import { aQueue } from "@/features/routing/queues/testing";
import type { RoutingSettings } from "@/features/routing/settings";
import type { CustomerDetails, Desk } from "@/protocol/console-api";
import type { EntryPayload } from "@/protocol/entry";
import { messageText } from "@/protocol/message-text";
import type { EntryList } from "@/protocol/messaging-api";
import { aSignedIn, desk } from "../console-api/testing";
import { aCustomer, type TestCustomer } from "./testing";

type Routing = Partial<RoutingSettings> & { repId?: string; fallbackQueueId?: string };

/** What an Admin saves on the Routing tab. */
async function route(chat: Chat, change: Routing): Promise<void> {
  const { id, revision, routing } = await getChannel(chat.admin, chat.channelId);
  await routeChannel(chat.admin, {
    ...{ id, revision, queueId: chat.queueId, repId: "", fallbackQueueId: "" },
    ...routing,
    ...change,
    routingType: change.repId ? "rep" : "queue",
  });
}

/** A colleague alone in a queue of their own. */
async function aSecondLine(chat: Chat) {
  const rita = await aMember(chat.organizationId, { name: "Rita Rep", role: "rep" });
  await setPresence(rita, "available");
  const queue = await aQueue(chat.admin, {
    ...{ label: "Second line", developerName: "Second_Line", memberIds: [rita.id] },
  });
  return { rita, fallbackQueueId: queue.id };
}

async function aWaiting(chat: Chat): Promise<TestCustomer> {
  const customer = await aCustomer(chat);
  await customer.start();
  await customer.send("Hello");
  return customer;
}

/** What the customer reads, oldest first. */
async function heard(customer: TestCustomer): Promise<EntryPayload[]> {
  const { body } = await customer.call("GET", `/conversation/${customer.conversationId}/entries`);
  return (body as EntryList).conversationEntries.reverse().map((entry) => entry.entryPayload);
}

async function said(customer: TestCustomer): Promise<string[]> {
  return (await heard(customer)).flatMap((payload) =>
    payload.entryType === "Message" ? [messageText(payload.abstractMessage)] : [],
  );
}

async function waitingFor(actor: Actor) {
  const { body } = await desk(await aSignedIn(actor), "GET", "/desk");
  return (body as Desk).waiting;
}

/** Why the rep's only waiting or accepted chat came to them, as their console says it. */
async function whyItCame(actor: Actor): Promise<string[]> {
  const rep = await aSignedIn(actor);
  const { waiting, mySessions } = (await desk(rep, "GET", "/desk")).body as Desk;
  const [session] = [...waiting, ...mySessions];
  const { body } = await desk(rep, "GET", `/sessions/${session?.sessionId}/customer`);
  return (body as CustomerDetails).routing.map(({ text }) => text);
}

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000);

test("a chat for one rep stands on that rep's desk alone", async () => {
  const chat = await aChat();
  const { rita } = await aSecondLine(chat);
  await route(chat, { repId: rita.id });
  const customer = await aWaiting(chat);
  expect(await waitingFor(chat.rep)).toEqual([]);
  expect(await waitingFor(rita)).toMatchObject([{ customerName: "Guest", queueLabel: "" }]);
  expect((await heard(customer))[1]).toMatchObject({
    entryType: "RoutingResult",
    failureType: "None",
    routingConfigurationDetails: { routingConfigurationType: "AgentRoutingType", agentId: rita.id },
  });
  const [session] = await waitingFor(rita);
  const accept = async (actor: Actor) =>
    desk(await aSignedIn(actor), "POST", `/work-items/${session?.workItemId}/acceptance`);
  expect((await accept(chat.rep)).status).toBe(404);
  expect((await accept(rita)).status).toBe(201);
  expect(await whyItCame(rita)).toEqual([
    "The channel routes to Rita Rep.",
    expect.stringMatching(/^Rita Rep accepted it after \d+ seconds?\.$/),
  ]);
});

test("while the rep is offline a chat goes to the fallback queue at once", async () => {
  const chat = await aChat();
  const { rita, fallbackQueueId } = await aSecondLine(chat);
  await route(chat, { repId: chat.rep.id, fallbackQueueId });
  const customer = await aWaiting(chat);
  expect(await waitingFor(chat.rep)).toEqual([]);
  expect(await waitingFor(rita)).toMatchObject([{ queueLabel: "Second line" }]);
  expect((await heard(customer))[1]).toMatchObject({
    failureType: "None",
    routingConfigurationDetails: { queueId: fallbackQueueId },
  });
  expect(await whyItCame(rita)).toEqual([
    "Ray Rep was offline.",
    "It went to the fallback queue Second line.",
  ]);
});

test("a rep who does not accept in time is passed over", async () => {
  const chat = await aChat();
  const { rita, fallbackQueueId } = await aSecondLine(chat);
  await setPresence(chat.rep, "available");
  await route(chat, { repId: chat.rep.id, fallbackQueueId, repSeconds: 120 });
  const customer = await aWaiting(chat);
  await seeToWaits(inMinutes(1.9));
  expect(await waitingFor(chat.rep)).toHaveLength(1);
  await seeToWaits(inMinutes(2.1));
  expect(await waitingFor(chat.rep)).toEqual([]);
  expect(await waitingFor(rita)).toHaveLength(1);
  expect((await heard(customer)).at(-1)).toMatchObject({
    entryType: "RoutingResult",
    routingType: "Transfer",
    routingConfigurationDetails: { queueId: fallbackQueueId },
  });
  expect(await whyItCame(rita)).toEqual([
    "The channel routes to Ray Rep.",
    "Ray Rep did not accept within 2 minutes.",
    "It went to the fallback queue Second line.",
  ]);
});

test("a rep who goes offline, or loses access, is passed over without waiting", async () => {
  for (const leave of [
    (chat: Chat) => setPresence(chat.rep, "offline"),
    (chat: Chat) => disableMember(chat.admin, chat.rep.id),
  ]) {
    const chat = await aChat();
    const { rita, fallbackQueueId } = await aSecondLine(chat);
    await setPresence(chat.rep, "available");
    await route(chat, { repId: chat.rep.id, fallbackQueueId });
    await aWaiting(chat);
    await leave(chat);
    await seeToWaits(inMinutes(0.1));
    expect(await waitingFor(rita)).toHaveLength(1);
  }
});

test("the accepted chat of a channel's rep goes to the fallback queue when their access ends", async () => {
  const chat = await aChat();
  const { rita, fallbackQueueId } = await aSecondLine(chat);
  await setPresence(chat.rep, "available");
  await route(chat, { repId: chat.rep.id, fallbackQueueId });
  await aWaiting(chat);
  const [session] = await waitingFor(chat.rep);
  const rep = await aSignedIn(chat.rep);
  await desk(rep, "POST", `/work-items/${session?.workItemId}/acceptance`);
  await disableMember(chat.admin, chat.rep.id);
  expect(await waitingFor(rita)).toMatchObject([{ sessionId: session?.sessionId }]);
});

test("a chat that waited too long moves to the fallback queue and keeps its place", async () => {
  const chat = await aChat();
  const { rita, fallbackQueueId } = await aSecondLine(chat);
  await route(chat, { limitWait: true, maximumWait: 5, afterWait: "reroute", fallbackQueueId });
  await aWaiting(chat);
  const [before] = await waitingFor(chat.rep);
  await seeToWaits(inMinutes(4.9));
  expect(await waitingFor(rita)).toEqual([]);
  await seeToWaits(inMinutes(5.1));
  expect(await waitingFor(chat.rep)).toEqual([]);
  expect(await waitingFor(rita)).toMatchObject([
    { sessionId: before?.sessionId, requestedAt: before?.requestedAt },
  ]);
  expect(await whyItCame(rita)).toEqual([
    "The channel routes to the queue Support.",
    "Nobody was available there.",
    "It had waited 5 minutes, longer than the channel allows.",
    "It went to the fallback queue Second line.",
  ]);
});

test("a chat that waited too long gets one message and keeps waiting", async () => {
  const chat = await aChat();
  const waitMessage = "We will write to you by email.";
  await route(chat, { limitWait: true, maximumWait: 5, afterWait: "message", waitMessage });
  const customer = await aWaiting(chat);
  for (const minutes of [5.1, 6, 60]) await seeToWaits(inMinutes(minutes));
  expect(await said(customer)).toEqual(["Hello", waitMessage]);
  expect((await heard(customer)).at(-1)).toMatchObject({ messageReason: "AutomatedResponse" });
  expect(await waitingFor(chat.rep)).toHaveLength(1);
});

test("a chat that waited too long ends with a message, and says why", async () => {
  const chat = await aChat();
  await route(chat, { limitWait: true, maximumWait: 5, afterWait: "end", waitMessage: "Goodbye." });
  const customer = await aWaiting(chat);
  await seeToWaits(inMinutes(5.1));
  expect(await said(customer)).toEqual(["Hello", "Goodbye."]);
  expect((await heard(customer)).at(-1)).toMatchObject({
    entryType: "SessionStatusChanged",
    sessionStatus: "Ended",
    sessionEndedByRole: "System",
  });
  expect(await waitingFor(chat.rep)).toEqual([]);
});

test("two nodes that see to the same wait at once send one message", async () => {
  for (let round = 0; round < 5; round++) {
    const chat = await aChat();
    await route(chat, { limitWait: true, afterWait: "message", waitMessage: "Later." });
    const customer = await aWaiting(chat);
    await Promise.all([seeToWaits(inMinutes(11)), seeToWaits(inMinutes(11))]);
    expect(await said(customer)).toEqual(["Hello", "Later."]);
  }
});

test("a rep who accepts as the wait ends has the chat, or it has ended: never both", async () => {
  for (let round = 0; round < 5; round++) {
    const chat = await aChat();
    await route(chat, { limitWait: true, afterWait: "end", waitMessage: "Goodbye." });
    const customer = await aWaiting(chat);
    const [session] = await waitingFor(chat.rep);
    const rep = await aSignedIn(chat.rep);
    const [accepted] = await Promise.all([
      desk(rep, "POST", `/work-items/${session?.workItemId}/acceptance`),
      seeToWaits(inMinutes(11)),
    ]);
    const goodbyes = (await said(customer)).filter((text) => text === "Goodbye.");
    expect(goodbyes).toHaveLength(accepted.status === 201 ? 0 : 1);
  }
});

test("a limit that an Admin sets holds for the chats that wait already", async () => {
  const chat = await aChat();
  const customer = await aWaiting(chat);
  await route(chat, { limitWait: true, maximumWait: 1, waitMessage: "Still busy." });
  await seeToWaits(inMinutes(1.1));
  expect(await said(customer)).toEqual(["Hello", "Still busy."]);
  const later = await aWaiting(chat);
  await route(chat, { limitWait: false });
  await seeToWaits(inMinutes(90));
  expect(await said(later)).toEqual(["Hello"]);
});

test("a chat whose rep was disabled waits anew, not beyond its limit at once", async () => {
  const chat = await aChat();
  await route(chat, { limitWait: true, maximumWait: 10, afterWait: "end", waitMessage: "Bye." });
  const customer = await aWaiting(chat);
  const [session] = await waitingFor(chat.rep);
  const rep = await aSignedIn(chat.rep);
  await desk(rep, "POST", `/work-items/${session?.workItemId}/acceptance`);
  await seeToWaits(inMinutes(60));
  await disableMember(chat.admin, chat.rep.id);
  await seeToWaits(inMinutes(9));
  expect(await said(customer)).toEqual(["Hello"]);
});

test("the customer is told the median of the queue's last waits", async () => {
  const chat = await aChat();
  await setPresence(chat.rep, "available");
  await route(chat, { estimatedWait: true });
  const estimates: unknown[] = [];
  const rep = await aSignedIn(chat.rep);
  for (let count = 0; count < 4; count++) {
    const customer = await aWaiting(chat);
    const [, routed] = await heard(customer);
    estimates.push(routed);
    const [session] = await waitingFor(chat.rep);
    await desk(rep, "POST", `/work-items/${session?.workItemId}/acceptance`);
  }
  const unknown = { estimatedWaitTimeInSeconds: null, isEWTRequested: true };
  const known = { estimatedWaitTimeInSeconds: 60, isEWTRequested: true };
  expect(estimates).toMatchObject([
    ...[unknown, unknown, unknown].map((estimatedWaitTime) => ({ estimatedWaitTime })),
    { estimatedWaitTime: known },
  ]);
});

test("without the switch no estimate is made", async () => {
  const chat = await aChat();
  const customer = await aWaiting(chat);
  expect((await heard(customer))[1]).toMatchObject({
    estimatedWaitTime: { estimatedWaitTimeInSeconds: null, isEWTRequested: false },
  });
});

test("routing that cannot work is refused at its field", async () => {
  const chat = await aChat();
  const { channelRouting } = await import("@/features/channels/input");
  const { routing } = await getChannel(chat.admin, chat.channelId);
  const fields = { routingType: "queue", queueId: chat.queueId, repId: "", fallbackQueueId: "" };
  const refused = (change: object) =>
    channelRouting
      .safeParse({ ...fields, ...routing, ...change })
      .error?.issues.map(({ path }) => path[0]);
  expect(refused({})).toBeUndefined();
  expect(refused({ queueId: "" })).toEqual(["queueId"]);
  expect(refused({ routingType: "rep" })).toEqual(["repId"]);
  expect(refused({ limitWait: true, afterWait: "reroute" })).toEqual(["fallbackQueueId"]);
  expect(refused({ fallbackQueueId: chat.queueId })).toEqual(["fallbackQueueId"]);
  expect(refused({ limitWait: true, waitMessage: " " })).toEqual(["waitMessage"]);
  await expect(route(chat, { repId: randomUUID() })).rejects.toMatchObject({ code: "invalid" });
});
