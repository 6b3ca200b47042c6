import { expect, test } from "vitest";
import { routeChannel } from "@/features/channels/mutations";
import { getChannel } from "@/features/channels/queries";
import { acceptSession } from "@/features/conversations/sessions/mutations";
import { aChat, allowedOrigin, type Chat } from "@/features/conversations/testing";
import { listSightings } from "@/features/diagnostics/queries";
import { flushSightings } from "@/features/diagnostics/sightings";
import { setPresence } from "@/features/routing/presence/mutations";
import type { RoutingSettings } from "@/features/routing/settings";
import { getDesk } from "@/features/routing/work-items/queries";
import { aCustomer } from "@/server/messaging-api/testing";
import { askConfig } from "./testing";

async function check(chat: Chat, change: Partial<RoutingSettings>): Promise<void> {
  const { id, revision, routing } = await getChannel(chat.admin, chat.channelId);
  await routeChannel(chat.admin, {
    ...{ id, revision, queueId: chat.queueId, repId: "", fallbackQueueId: "" },
    ...{ ...routing, ...change, routingType: "queue" },
  });
}

/** Asks at a moment so many seconds from now: what is kept for two seconds is old by then. */
async function ask({ organizationId, esDeveloperName }: Chat, seconds = 0, extra = {}) {
  const query = { orgId: organizationId, esConfigName: esDeveloperName, language: "en_US" };
  const now = Date.now() + seconds * 1000;
  const call = { now, headers: { origin: allowedOrigin } };
  return (await askConfig({ ...query, ...extra }, call)).json();
}

test("a page is told while nobody is available, and as soon as somebody is", async () => {
  const chat = await aChat();
  await check(chat, { availability: "somebody" });
  expect(await ask(chat)).toMatchObject({ version: 1, unavailable: "no_rep_available" });
  await setPresence(chat.rep, "available");
  expect(await ask(chat, 3)).toMatchObject({ version: 1, unavailable: null });
  await setPresence(chat.rep, "busy");
  expect(await ask(chat, 6)).toMatchObject({ unavailable: "no_rep_available" });
});

test("a page is told while the queue is too long, by chats or by chats for each rep", async () => {
  const chat = await aChat();
  await setPresence(chat.rep, "available");
  await check(chat, { availability: "queue_length", queueThreshold: 2 });
  await (await aCustomer(chat)).start();
  expect(await ask(chat)).toMatchObject({ unavailable: null });
  await (await aCustomer(chat)).start();
  expect(await ask(chat, 3)).toMatchObject({ unavailable: "queue_too_long" });
  await check(chat, { availability: "queue_length_per_rep", queueThreshold: 2 });
  expect(await ask(chat, 6)).toMatchObject({ unavailable: "queue_too_long" });
  const [first] = (await getDesk(chat.rep)).waiting;
  await acceptSession(chat.rep, first?.workItemId ?? "");
  expect(await ask(chat, 9)).toMatchObject({ unavailable: null });
});

test("a channel that always shows its button says nothing of who is there", async () => {
  expect(await ask(await aChat())).not.toHaveProperty("unavailable");
});

test("who is there is read once in two seconds, however many pages ask", async () => {
  const chat = await aChat();
  await check(chat, { availability: "somebody" });
  await ask(chat);
  await setPresence(chat.rep, "available");
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask(chat, 1)));
  for (const answer of answers) expect(answer.unavailable).toBe("no_rep_available");
  expect(await ask(chat, 2)).toMatchObject({ unavailable: null });
});

test("a load that found nobody is counted by its reason, a look again is not", async () => {
  const chat = await aChat();
  await check(chat, { availability: "somebody" });
  await ask(chat);
  for (const seconds of [3, 6]) await ask(chat, seconds, { again: "" });
  await flushSightings();
  expect(await listSightings(chat.admin, "Shop")).toMatchObject([
    { origin: allowedOrigin, outcome: "no_rep_available", count: 1 },
  ]);
});

test("a chat that is begun through the API all the same waits in line", async () => {
  const chat = await aChat();
  await check(chat, { availability: "somebody" });
  const customer = await aCustomer(chat);
  expect((await customer.start()).status).toBe(201);
  expect((await getDesk(chat.rep)).waiting).toHaveLength(1);
});
