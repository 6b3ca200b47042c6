import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it, test } from "vitest";
import { saveSession } from "@/features/conversations/sessions/testing";
import { aChat, type Chat } from "@/features/conversations/testing";
import { aListener } from "./clients/listener";
import { aNetwork } from "./network";
import { aRepAtWork } from "./rep";
import { aStarted } from "./started";

/** What each operation does that no other list here says. Bad requests have theirs in `refusals.test.ts`. */

let chat: Chat;
beforeAll(async () => {
  chat = await aChat();
});

const id = randomUUID();

describe("a body that a page could send without asking", () => {
  const operations = [
    "/authorization/unauthenticated/access-token",
    "/authorization/authenticated/access-token",
    "/conversation",
    `/conversation/${id}/message`,
    `/conversation/${id}/entry`,
    `/conversation/${id}/acknowledge-entries`,
  ];
  const types = [
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
  ];

  it.each(operations.flatMap((path) => types.map((type) => ({ path, type }))))(
    "is refused by $path as $type",
    async ({ path, type }) => {
      const client = await aListener(await aNetwork(chat));
      const answer = await client.call("POST", path, {}, { "content-type": type });
      expect(answer.status).toBe(415);
    },
  );
});

describe("the id of a message", () => {
  test("with another text is 409, and the first stays", async () => {
    const client = await aStarted(chat);
    const messageId = await client.say("First");
    expect((await client.send("Second", messageId)).status).toBe(409);
    expect((await client.send("First", messageId)).status).toBe(202);
    expect(await client.texts()).toEqual(["First"]);
  });

  test("is another message in another conversation", async () => {
    const client = await aStarted(chat);
    const messageId = await client.say("Here");
    client.conversationId = randomUUID();
    await client.begin();
    expect((await client.send("There", messageId)).status).toBe(202);
    expect(await client.texts()).toEqual(["There"]);
  });

  test("is the same message in a later session of its conversation", async () => {
    const client = await aStarted(chat);
    const messageId = await client.say("Once");
    await client.endSession();
    expect((await client.send("Once", messageId)).status).toBe(202);
    expect((await client.send("Twice", messageId)).status).toBe(409);
    expect(await client.texts()).toEqual(["Once"]);
    expect(await client.statuses()).toEqual(["Waiting", "Ended"]);
  });

  test("is the same whatever stands beside the message", async () => {
    const client = await aStarted(chat);
    const message = {
      ...{ id: randomUUID(), messageType: "StaticContentMessage" },
      staticContent: { formatType: "Text", text: "Once" },
    };
    const path = `/conversation/${client.conversationId}/message`;
    const answers = [{}, { language: "de" }, { isNewMessagingSession: true }].map(async (extra) => {
      const answer = await client.call("POST", path, {
        message,
        esDeveloperName: "Shop",
        ...extra,
      });
      return [answer.status, await answer.text()];
    });
    const [first, ...others] = await Promise.all(answers);
    expect(others).toEqual([first, first]);
  });
});

test("a conversation's routing status follows it", async () => {
  const own = await aChat();
  const client = await aStarted(own);
  const status = async () =>
    (await (await client.call("GET", `/conversation/${client.conversationId}`)).json())
      .routingStatus;
  expect(await status()).toBe("INITIAL");
  const rep = await aRepAtWork(own);
  expect(await status()).toBe("ROUTED");
  await rep.ends();
  expect(await status()).toBe("NEEDS_ROUTING");
});

test("typing reaches nobody twice, and its own sender never", async () => {
  const own = await aChat();
  const client = await aStarted(own);
  const stream = await client.listen({});
  await aRepAtWork(own);
  for (const entryType of ["TypingStartedIndicator", "TypingStoppedIndicator"]) {
    const path = `/conversation/${client.conversationId}/entry`;
    expect((await client.call("POST", path, { entryType, id: randomUUID() })).status).toBe(202);
  }
  await client.say("Done");
  await stream.until(() => stream.body().includes("Done"));
  expect(stream.body()).not.toContain("TYPING");
});

describe("a list of entries", () => {
  const aLong = async () => {
    const client = await aStarted(chat);
    for (let count = 0; count < 25; count++) await client.say(`Message ${count}`);
    return client;
  };

  test("holds 20 unless told otherwise, and at most 50", async () => {
    const client = await aLong();
    expect(await client.entries("")).toHaveLength(20);
    expect(await client.entries("?limit=50")).toHaveLength(27);
    expect(await client.entries("?limit=1")).toHaveLength(1);
    const tooMany = await client.call(
      "GET",
      `/conversation/${client.conversationId}/entries?limit=51`,
    );
    expect(tooMany.status).toBe(400);
  });

  test("is read page by page from either end, by the time of its last line", async () => {
    const client = await aLong();
    const whole = (await client.entries("?limit=50")).map(({ identifier }) => identifier);
    for (const direction of ["FromEnd", "FromStart"]) {
      const read = new Set<string>();
      let bound = "";
      for (let page = 0; page < 20 && read.size < whole.length; page++) {
        const lines = await client.entries(`?limit=10&direction=${direction}${bound}`);
        for (const { identifier } of lines) read.add(identifier);
        const edge = direction === "FromEnd" ? lines.at(-1) : lines.at(0);
        const side = direction === "FromEnd" ? "endTimestamp" : "startTimestamp";
        bound = `&${side}=${edge?.transcriptedTimestamp}`;
      }
      expect([...read].toSorted()).toEqual(whole.toSorted());
    }
  });
});

it.each([
  { what: "a client that names nothing", accept: "*/*", type: "application/pdf", begins: "%PDF-" },
  {
    what: "a client of JSON",
    accept: "application/json, text/plain, */*",
    type: "application/pdf",
    begins: "%PDF-",
  },
  { what: "a client of text", accept: "text/plain", type: "text/plain; charset=utf-8", begins: "" },
])("a transcript is a file for $what", async ({ accept, type, begins }) => {
  const own = await aChat();
  await saveSession(own, { saveTranscript: true });
  const client = await aStarted(own);
  await client.say("For the record");
  const { url } = client.network.configuration;
  const path = `/iamessage/api/v2/conversation/${client.conversationId}/transcript`;
  const authorization = `Bearer ${client.token.accessToken}`;
  const answer = await fetch(url + path, { headers: { accept, authorization } });
  expect([answer.status, answer.headers.get("content-type")?.toLowerCase()]).toEqual([200, type]);
  expect(answer.headers.get("content-disposition")).toMatch(/^attachment; /);
  expect((await answer.text()).startsWith(begins)).toBe(true);
});

test("what links a chat to a later sign-in is not offered: clients are told so, and lose nothing", async () => {
  const client = await aStarted(chat);
  const answer = await client.call("GET", "/authorization/authlink");
  expect(answer.status).toBe(404);
});

test("a deployment that is unknown, or of another organization, is 400", async () => {
  const { configuration, fetch: ask } = await aNetwork(chat);
  const other = await aChat();
  const token = async (body: Record<string, unknown>) =>
    (
      await ask(
        `${configuration.url}/iamessage/api/v2/authorization/unauthenticated/access-token`,
        {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify(body),
        },
      )
    ).status;
  const { orgId } = configuration;
  expect(await token({ orgId, esDeveloperName: "Nothing_Here" })).toBe(400);
  expect(await token({ orgId: "00D000000000009", esDeveloperName: "Shop" })).toBe(400);
  expect(await token({ orgId: other.organizationId, esDeveloperName: "Shop" })).toBe(200);
});
