import { describe, expect, it, test } from "vitest";
import { askFor } from "@/features/consent/testing";
import { aChat, aChatIn, type Chat } from "@/features/conversations/testing";
import { aVerifiedChannel, setMode } from "@/features/user-verification/testing";
import { aListener, type Listener } from "./clients/listener";
import { aNetwork, networkTo } from "./network";
import { aRepAtWork } from "./rep";
import { aStarted } from "./started";
import { aDevice } from "./verified";

/** Whose history is whose. */

/** The same browser, later: a continuation, the list, and on. */
async function comesBack(client: Listener): Promise<Listener> {
  const again = await aListener(client.network, await client.renew());
  await again.resume();
  return again;
}

describe("a guest", () => {
  test("finds their chat again in the same browser: a continuation, the list, its entries, the stream", async () => {
    const chat = await aChat();
    const before = await aStarted(chat);
    await before.say("Before");
    const rep = await aRepAtWork(chat);
    await rep.says("While you were away");
    const client = await comesBack(before);
    expect(client.conversationId).toBe(before.conversationId);
    expect(await client.texts()).toEqual(["Before", "While you were away"]);
    const stream = await client.listen({});
    await rep.says("Welcome back");
    const [event] = await stream.take(1);
    expect(event?.data).toContain("Welcome back");
  });

  test("is nobody known in another browser", async () => {
    const chat = await aChat();
    const client = await aStarted(chat);
    const elsewhere = await aListener(client.network);
    expect(await elsewhere.list("?inclClosedConvs=true")).toEqual([]);
    elsewhere.conversationId = client.conversationId;
    expect((await elsewhere.send("Let me in")).status).toBe(404);
  });

  test("who signs in begins as somebody new; what the guest wrote stays the guest's", async () => {
    const chat = await aChat();
    const { signer } = await aVerifiedChannel(chat.admin, chat.channelId);
    const guest = await aStarted(chat);
    await guest.say("As a guest");
    const member = await aDevice(guest.network, signer);
    expect(await member.list("?inclClosedConvs=true")).toEqual([]);
    expect(await member.begin()).toBe(201);
    expect(await member.texts()).toEqual([]);
    expect(await guest.texts()).toEqual(["As a guest"]);
  });
});

describe("a verified customer", () => {
  const verified = async () => {
    const chat = await aChat();
    const { signer, keyset } = await aVerifiedChannel(chat.admin, chat.channelId);
    return { chat, signer, keyset, network: await aNetwork(chat) };
  };

  test("reads and writes one conversation on two devices, and both streams hear all of it", async () => {
    const { chat, signer, network } = await verified();
    const phone = await aDevice(network, signer);
    await phone.begin();
    await phone.say("From my phone");
    const laptop = await aDevice(network, signer);
    await laptop.resume();
    const streams = [await phone.listen({}), await laptop.listen({ "last-event-id": "0" })];
    await laptop.say("From my laptop");
    await (await aRepAtWork(chat)).says("Hello to both");
    for (const stream of streams) await stream.until(() => stream.body().includes("Hello to both"));
    const heard = streams.map((stream) => stream.events.flatMap(({ id }) => id ?? []));
    expect(heard[0]).toEqual(heard[1]);
    expect(await phone.texts()).toEqual(["From my phone", "From my laptop", "Hello to both"]);
  });

  test("goes on from a website in an app whose channel has the same Configuration Name", async () => {
    const { chat, signer, keyset, network } = await verified();
    const app = await aChatIn(chat, "App", { deploymentType: "mobile" });
    const shared = { mode: "optional" as const, keysetIds: [keyset.id], configurationName: "Shop" };
    for (const each of [chat, app]) await setMode(each.admin, each.channelId, shared);
    const site = await aDevice(network, signer);
    await site.begin();
    await site.say("From the website");
    const phone = await aDevice(networkTo(app, network.configuration.url), signer);
    await phone.resume();
    const stream = await site.listen({});
    await phone.say("From the app");
    await (await aRepAtWork(chat)).says("Seen on both");
    await stream.until(() => stream.body().includes("Seen on both"));
    expect(await phone.texts()).toEqual(["From the website", "From the app", "Seen on both"]);
    expect(await site.texts()).toEqual(await phone.texts());
    await phone.endSession();
    await site.say("Again, from the website");
    expect(await phone.statuses()).toEqual(["Waiting", "Active", "Ended", "Waiting"]);
  });

  test("on a device that somebody else signs in on leaves nothing behind", async () => {
    const { signer, network } = await verified();
    const first = await aDevice(network, signer, "ann");
    await first.begin();
    await first.say("Mine");
    const second = await aDevice(network, signer, "bob");
    expect(await second.list("?inclClosedConvs=true")).toEqual([]);
    const stream = await second.listen({ "last-event-id": "1" });
    await second.begin();
    await stream.take(2);
    expect(stream.body()).not.toContain("Mine");
  });

  test("who signs out finds the chat open; who ended the session too finds it, and begins another", async () => {
    const { chat, signer, network } = await verified();
    const before = await aDevice(network, signer);
    await before.begin();
    await before.say("One");
    const again = await aDevice(network, signer);
    await again.resume();
    expect(await again.statuses()).toEqual(["Waiting"]);
    await again.endSession();
    const later = await aDevice(network, signer);
    await later.resume();
    expect(later.conversationId).toBe(before.conversationId);
    await later.say("Two");
    expect(await later.statuses()).toEqual(["Waiting", "Ended", "Waiting"]);
    expect(await later.texts()).toEqual(["One", "Two"]);
    await (await aRepAtWork(chat)).says("Still you");
  });

  test("with a new identity token is the same, and their stream goes on where it was", async () => {
    const { chat, signer, network } = await verified();
    const before = await aDevice(network, signer);
    await before.begin();
    const stream = await before.listen({});
    await before.say("One");
    const last = (await stream.take(3)).at(-1);
    stream.close();
    await (await aRepAtWork(chat)).says("Between two tokens");
    const renewed = await aDevice(network, signer);
    const on = await renewed.listen({ "last-event-id": String(last?.id) });
    await on.until(() => on.body().includes("Between two tokens"));
    const ids = on.events.flatMap(({ id }) => (id === undefined ? [] : [Number(id)]));
    expect(ids).toEqual(ids.map((_, index) => Number(last?.id) + index + 1));
  });
});

describe("a chat is stopped and resumed", () => {
  it.each<{
    status: string;
    reach: (chat: Chat, client: Listener) => Promise<unknown>;
    afterwards: string[];
  }>([
    { status: "Waiting", reach: async () => {}, afterwards: ["Waiting"] },
    { status: "Active", reach: (chat) => aRepAtWork(chat), afterwards: ["Waiting", "Active"] },
    {
      status: "Inactive",
      reach: async (chat) => (await aRepAtWork(chat)).setsAside(),
      afterwards: ["Waiting", "Active", "Inactive", "Active"],
    },
    {
      status: "Ended",
      reach: async (chat) => (await aRepAtWork(chat)).ends(),
      afterwards: ["Waiting", "Active", "Ended", "Waiting"],
    },
  ])("while it is $status", async ({ status, reach, afterwards }) => {
    const chat = await aChat();
    const before = await aStarted(chat);
    await before.say("Before");
    await reach(chat, before);
    expect((await before.statuses()).at(-1)).toBe(status);
    const client = await comesBack(before);
    const stream = await client.listen({});
    expect((await client.send("After")).status).toBe(202);
    await stream.until(() => stream.body().includes("After"));
    expect(await client.texts()).toEqual(["Before", "After"]);
    expect(await client.statuses()).toEqual(afterwards);
  });

  test("while consent is awaited", async () => {
    const chat = await aChat();
    await askFor(chat.admin, chat.channelId, "explicit_opt_in");
    const before = await aStarted(chat);
    const client = await comesBack(before);
    expect(await client.statuses()).toEqual(["Consent"]);
    expect((await client.send("Yes")).status).toBe(202);
    expect(await client.statuses()).toEqual(["Consent", "Waiting"]);
  });
});
