import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { type ConnectOptions, connect } from "@/client/connect";
import type { Entry } from "@/client/events";
import type { FoyerClient } from "@/client/foyer-client";
import { memoryStorage } from "@/client/key-value-storage";
import { answerJson } from "@/client/testing";
import { db } from "@/db/client";
import { conversations } from "@/db/schema/conversations";
import { sendReply } from "@/features/conversations/messages/mutations";
import { acceptSession } from "@/features/conversations/sessions/mutations";
import { aChat, type Chat } from "@/features/conversations/testing";
import { getDesk } from "@/features/routing/work-items/queries";
import { aVerifiedChannel } from "@/features/user-verification/testing";
import { newId } from "@/lib/ids";
import { briefText } from "@/protocol/brief-text";
import { eventStreamPath } from "@/protocol/messaging-api";
import { makeListener } from "@/server/http/listener";
import { serve } from "@/server/stream-testing";

let chat: Chat;
beforeAll(async () => {
  chat = await aChat();
});

const doors = () => makeListener((_request, response) => void response.end("page"), false);

/** A client of this chat, and everything that it was told. */
async function aClient({
  url,
  of = chat,
  ...options
}: { url?: string; of?: Chat } & ConnectOptions = {}) {
  const configuration = {
    OrganizationId: of.organizationId,
    DeveloperName: of.esDeveloperName,
    Url: url ?? (await serve(doors())),
    _comment: "as it was downloaded",
  };
  const client = await connect(configuration, { storage: memoryStorage(), ...options });
  onTestFinished(() => client.disconnect());
  const told: Entry[] = [];
  client.on("entry", (entry) => told.push(entry));
  return { client, told };
}

function textsOf(entries: Entry[]): string[] {
  return entries.flatMap(({ entryPayload }) =>
    entryPayload.entryType === "Message" ? [briefText(entryPayload.abstractMessage)] : [],
  );
}

/** A rep takes this client's chat; gives how they answer. */
async function accepted(client: FoyerClient, { rep } = chat) {
  const [customer] = await db()
    .select({ id: conversations.id })
    .from(conversations)
    .where(eq(conversations.identifier, client.conversationId));
  const { waiting } = await getDesk(rep);
  const session = waiting.find(({ conversationId }) => conversationId === customer?.id);
  if (!session) throw new Error("The chat does not wait");
  await acceptSession(rep, session.workItemId);
  return (text: string) => sendReply(rep, session.conversationId, { id: newId(), text });
}

test("what a customer sends and what is answered come once and in order", async () => {
  const { client, told } = await aClient();
  const listened: string[] = [];
  client.on("Message", ({ entryPayload }) =>
    listened.push(briefText(entryPayload.abstractMessage)),
  );
  const { resumed } = await client.begin();
  expect(resumed).toBe(false);
  await client.send("Hello");
  const reply = await accepted(client);
  await reply("How can I help?");
  await vi.waitFor(() => expect(textsOf(told)).toEqual(["Hello", "How can I help?"]));
  expect(listened).toEqual(["Hello", "How can I help?"]);
  expect((await client.status()).routingStatus).toBe("ROUTED");
});

test("a guest who comes back goes on, and reads what was said meanwhile", async () => {
  const storage = memoryStorage();
  const url = await serve(doors());
  const first = await aClient({ url, storage });
  await first.client.begin();
  await first.client.send("Hello");
  const reply = await accepted(first.client);
  first.client.disconnect();
  await reply("Are you there?");

  const { client, told } = await aClient({ url, storage });
  const { resumed, entries } = await client.begin();
  expect(resumed).toBe(true);
  expect(textsOf(entries)).toEqual(["Hello", "Are you there?"]);
  await client.send("Yes");
  await vi.waitFor(() => expect(textsOf(told)).toEqual(["Yes"]));

  await client.signOut();
  expect((await (await aClient({ url, storage })).client.begin()).resumed).toBe(false);
});

test("a message that the customer has read is acknowledged once", async () => {
  const { client, told } = await aClient();
  await client.begin();
  const reply = await accepted(client);
  const { id } = await reply("Good morning");
  await client.acknowledge([id], "Read");
  await client.acknowledge([id], "Read");
  await client.send("And to you");
  await vi.waitFor(() => expect(textsOf(told)).toContain("And to you"));
  const acknowledged = told.filter(({ entryType }) => entryType === "ReadAcknowledgement");
  expect(acknowledged).toMatchObject([
    { relatedRecords: [id], entryPayload: { acknowledgedConversationEntryIdentifier: id } },
  ]);
});

test("a message sent while a client begins is read or told, and never both", async () => {
  const storage = memoryStorage();
  const url = await serve(doors());
  const { client } = await aClient({ url, storage });
  await client.begin();
  const reply = await accepted(client);
  const said: string[] = [];
  for (let trial = 0; trial < 25; trial++) {
    const next = await aClient({ url, storage });
    said.push(`trial ${trial}`);
    const [{ entries }] = await Promise.all([next.client.begin(), reply(`trial ${trial}`)]);
    const seen = () => [...textsOf(entries), ...textsOf(next.told)];
    await vi.waitFor(() => expect(seen()).toEqual(said));
    next.client.disconnect();
  }
}, 15_000);

test("a beginning that failed tells nothing that the next one reads", async () => {
  const listener = doors();
  let failing = false;
  const url = await serve((request, response) => {
    const refused = failing && request.url?.includes("/entries");
    if (refused) answerJson(response, 400, { message: "No", code: "invalid" });
    else listener(request, response);
  });
  const { client, told } = await aClient({ url });
  failing = true;
  await expect(client.begin()).rejects.toMatchObject({ status: 400, temporary: false });
  await client.send("Hello");
  failing = false;
  const { entries } = await client.begin();
  await client.send("Hello again");
  await vi.waitFor(() => expect(textsOf(told)).toEqual(["Hello again"]));
  expect(textsOf(entries)).toEqual(["Hello"]);
});

test("through cut connections everything comes once and in order", async () => {
  const listener = doors();
  const cut = new Set<() => void>();
  const url = await serve((request, response) => {
    if (request.url?.startsWith(eventStreamPath)) cut.add(() => response.destroy());
    listener(request, response);
  });
  const { client, told } = await aClient({ url });
  let lost = 0;
  client.on("connection", (connection) => {
    if (connection === "lost") {
      lost++;
      client.wake();
    }
  });
  await client.begin();
  const reply = await accepted(client);
  const said = Array.from({ length: 40 }, (_, number) => `message ${number}`);
  for (const [number, text] of said.entries()) {
    await reply(text);
    if (number % 8 !== 4) continue;
    await vi.waitFor(() => expect(cut.size).toBeGreaterThan(0));
    for (const end of cut) end();
    cut.clear();
  }
  await vi.waitFor(() => expect(textsOf(told)).toEqual(said), { timeout: 10_000 });
  expect(lost).toBeGreaterThan(1);
}, 15_000);

test("after a resync the newest entries come in one piece", async () => {
  const listener = doors();
  let stranger = true;
  const url = await serve((request, response) => {
    if (stranger && request.url?.startsWith(eventStreamPath)) {
      stranger = false;
      request.headers["last-event-id"] = "9000000000000";
    }
    listener(request, response);
  });
  const storage = memoryStorage();
  const { client, told } = await aClient({ url, storage });
  const pieces: string[][] = [];
  client.on("resync", (entries) => pieces.push(textsOf(entries)));
  await client.begin();
  await vi.waitFor(() => expect(pieces).toEqual([[]]));
  await client.send("after it");
  await vi.waitFor(() => expect(textsOf(told)).toEqual(["after it"]));
});

test("without a stream the same entries come in the same order", async () => {
  const storage = memoryStorage();
  const url = await serve(doors());
  const { client, told } = await aClient({ url, storage });
  const read = (await client.begin()).entries;
  const polled = await aClient({ url, storage, transport: "polling" });
  const { entries } = await polled.client.begin();
  const reply = await accepted(client);
  for (const text of ["one", "two", "three"]) {
    await client.send(text);
    await reply(`${text}?`);
  }
  polled.client.wake();
  await vi.waitFor(() => expect(textsOf(told)).toHaveLength(6));
  const idsOf = (seen: Entry[]) => seen.map(({ identifier }) => identifier);
  await vi.waitFor(
    () => expect(idsOf([...entries, ...polled.told])).toEqual(idsOf([...read, ...told])),
    { timeout: 8000 },
  );
}, 15_000);

describe("a verified customer", () => {
  test("goes on elsewhere, and proves anew who they are when their token ends", async () => {
    const shop = await aChat();
    const { signer } = await aVerifiedChannel(shop.admin, shop.channelId);
    const listener = doors();
    let over = false;
    const url = await serve((request, response) => {
      const refused = over && request.url?.endsWith("/message");
      if (refused) over = false;
      if (refused) answerJson(response, 401, { message: "Expired", code: "unauthenticated" });
      else listener(request, response);
    });
    const identityToken = vi.fn(() => signer.sign());
    const phone = await aClient({ url, of: shop, identityToken });
    expect(phone.client.verified).toBe(true);
    await phone.client.begin();
    over = true;
    await phone.client.send("from my phone");
    expect(identityToken).toHaveBeenCalledTimes(2);

    const laptop = await aClient({ url, of: shop, identityToken });
    const { resumed, entries } = await laptop.client.begin();
    expect(resumed).toBe(true);
    expect(textsOf(entries)).toEqual(["from my phone"]);
  });

  test("whose app has no token any more is told so, once", async () => {
    const shop = await aChat();
    const { signer } = await aVerifiedChannel(shop.admin, shop.channelId);
    const identityToken = vi.fn(() => signer.sign());
    const listener = doors();
    let over = false;
    const url = await serve((request, response) => {
      const refused = over && request.url?.endsWith("/message");
      if (refused) answerJson(response, 401, { message: "Expired", code: "unauthenticated" });
      else listener(request, response);
    });
    const { client } = await aClient({ url, of: shop, identityToken });
    const expired = vi.fn();
    client.on("expired", expired);
    await client.begin();
    over = true;
    identityToken.mockResolvedValue("nobody");
    await expect(client.send("Hello")).rejects.toMatchObject({ status: 401 });
    expect(expired).toHaveBeenCalledOnce();
  });
});

test("a file that lacks a key says which", async () => {
  const file = { OrganizationId: "00D000000000001", Url: "https://example.com" };
  await expect(connect(file as never)).rejects.toThrow("The configuration has no DeveloperName.");
});
