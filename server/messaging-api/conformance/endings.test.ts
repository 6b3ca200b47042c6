import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { saveSession } from "@/features/conversations/sessions/testing";
import { aChat } from "@/features/conversations/testing";
import type { TestStream } from "@/server/stream-testing";
import { aRepAtWork } from "./rep";
import { aStarted } from "./started";

/** Who ends what. */

/** Who ended each session, as a stream told it. */
const endingsOn = ({ events }: TestStream) =>
  events.flatMap(({ event, data }) => {
    if (event !== "CONVERSATION_SESSION_STATUS_CHANGED") return [];
    const payload = JSON.parse(JSON.parse(data).conversationEntry.entryPayload);
    return payload.sessionStatus === "Ended" ? payload.sessionEndedByRole : [];
  });

test("an ended session leaves the conversation open, and the next message begins another", async () => {
  const client = await aStarted(await aChat());
  const stream = await client.listen({});
  expect((await client.endSession()).status).toBe(204);
  expect((await client.endSession()).status).toBe(204);
  expect(await client.list()).toMatchObject([{ endTimestamp: 0 }]);
  await client.say("Once more");
  await stream.until(() => stream.body().includes("Once more"));
  expect(endingsOn(stream)).toEqual(["EndUser"]);
  expect(stream.events.some(({ event }) => event === "CONVERSATION_CLOSE_CONVERSATION")).toBe(
    false,
  );
});

test("a closed conversation ends its session, stays readable, and takes nothing more", async () => {
  const client = await aStarted(await aChat());
  await client.say("Before");
  expect((await client.close()).status).toBe(204);
  expect((await client.close()).status).toBe(204);
  const late = await client.send("Too late");
  expect([late.status, (await late.json()).code]).toEqual([400, "conversation_closed"]);
  expect(
    (
      await client.call("POST", "/conversation", {
        conversationId: client.conversationId,
        esDeveloperName: "Shop",
      })
    ).status,
  ).toBe(400);
  expect(await client.texts()).toEqual(["Before"]);
  expect(await client.statuses()).toEqual(["Waiting", "Ended"]);
  expect(await client.list()).toEqual([]);
  expect(await client.list("?inclClosedConvs=true")).toMatchObject([
    { conversationId: client.conversationId, endTimestamp: expect.any(Number) },
  ]);
});

test("a rep ends the session alone: no close event", async () => {
  const chat = await aChat();
  const client = await aStarted(chat);
  const stream = await client.listen({});
  await (await aRepAtWork(chat)).ends();
  await stream.until(() => endingsOn(stream).includes("Agent"));
  await client.say("And on");
  await stream.until(() => stream.body().includes("And on"));
  expect(stream.events.some(({ event }) => event === "CONVERSATION_CLOSE_CONVERSATION")).toBe(
    false,
  );
});

test("in a session-based chat the rep's end closes the conversation as well", async () => {
  const chat = await aChat();
  await saveSession(chat, { sessionBased: true });
  const client = await aStarted(chat);
  const stream = await client.listen({});
  await (await aRepAtWork(chat)).ends();
  await stream.until(() =>
    stream.events.some(({ event }) => event === "CONVERSATION_CLOSE_CONVERSATION"),
  );
  expect((await client.send("Too late")).status).toBe(400);
  client.conversationId = randomUUID();
  expect(await client.begin()).toBe(201);
});

test("of several conversations the newest is first, and closed ones come when asked for", async () => {
  const client = await aStarted(await aChat());
  const ids = [client.conversationId];
  for (let more = 0; more < 2; more++) {
    client.conversationId = randomUUID();
    ids.unshift(client.conversationId);
    await client.begin();
  }
  client.conversationId = ids[1] ?? "";
  await client.close();
  const listed = async (query: string) =>
    (await client.list(query)).map(({ conversationId }) => conversationId);
  expect(await listed("")).toEqual([ids[0], ids[2]]);
  expect(await listed("?inclClosedConvs=true")).toEqual(ids);
  expect(await listed("?inclClosedConvs=True")).toEqual(ids);
  expect(await listed("?inclClosedConvs=true&limit=2")).toEqual(ids.slice(0, 2));
});
