import type { ServerResponse } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { aChat } from "@/features/conversations/testing";
import { once } from "@/lib/slot";
import { makeListener } from "@/server/http/listener";
import { serve, type TestStream } from "@/server/stream-testing";
import { endStreams } from "@/server/streams";
import { aListener } from "./clients/listener";
import { aHandClock } from "./clock";
import { aNetwork, networkTo } from "./network";
import { aRepAtWork } from "./rep";

const pings = (stream: TestStream) => stream.events.filter(({ event }) => event === "ping");

test("a silent stream is pinged every 25 seconds, without an id", async () => {
  const clock = await aHandClock();
  const client = await aListener(await aNetwork(await aChat()));
  const stream = await client.listen({});
  await stream.until(() => stream.body().length > 0);
  for (const count of [1, 2, 3, 4]) {
    await clock.pass(25);
    await stream.until(() => pings(stream).length >= count);
    expect(pings(stream)).toHaveLength(count);
  }
  expect(stream.events.at(-1)).toEqual({ event: "ping", data: "0", id: undefined });
});

test("a reader that takes nothing is cut after a while, holds little until then, and loses nothing", async () => {
  const chat = await aChat();
  const responses: ServerResponse[] = [];
  const listener = makeListener(() => {}, false);
  const url = await serve((request, response) => {
    responses.push(response);
    listener(request, response);
  });
  const client = await aListener(networkTo(chat, url));
  await client.begin();
  const rep = await aRepAtWork(chat);
  const clock = await aHandClock();
  const stream = await client.listen({});
  await stream.until(() => stream.events.length >= 4);
  stream.response.pause();
  const texts = Array.from({ length: 250 }, (_, index) => `${index} ${'"'.repeat(9000)}`);
  for (const text of texts) await rep.says(text);
  const [response] = responses.filter(
    ({ statusCode, req }) => statusCode === 200 && req.url?.includes("sse"),
  );
  expect(response?.writableLength).toBeGreaterThan(0);
  expect(response?.writableLength).toBeLessThan(1024 * 1024);
  await clock.pass(15);
  expect(response?.destroyed).toBe(false);
  await clock.pass(2);
  expect(response?.destroyed).toBe(true);
  stream.response.resume();
  await stream.until(() => stream.ended);
  const again = await client.listen({ "last-event-id": String(stream.events.at(-1)?.id) });
  const read = () =>
    [...stream.events, ...again.events].filter(({ event }) => event === "CONVERSATION_MESSAGE");
  await again.until(() => read().length >= texts.length);
  const payloads = read().map(({ data }) =>
    JSON.parse(JSON.parse(data).conversationEntry.entryPayload),
  );
  expect(payloads.map(({ abstractMessage }) => abstractMessage.staticContent.text)).toEqual(texts);
}, 20_000);

test("when the server stops, streams end well, each with a time of its own to come back", async () => {
  const chat = await aChat();
  const clients = await Promise.all(
    Array.from({ length: 8 }, async () => aListener(await aNetwork(chat))),
  );
  const streams = await Promise.all(clients.map((client) => client.listen({})));
  for (const stream of streams) await stream.until(() => stream.body().length > 0);
  onTestFinished(beginStreamsAgain);
  endStreams();
  for (const stream of streams) await stream.until(() => stream.ended);
  const waits = streams.map(({ body }) => Number(/^retry: (\d+)$/m.exec(body())?.[1]));
  for (const wait of waits) expect(wait).toBeGreaterThanOrEqual(1000);
  expect(new Set(waits).size).toBeGreaterThan(1);
  expect(streams.every(({ response }) => response.complete)).toBe(true);
  const late = await clients[0]?.listen({});
  expect(late?.status).toBe(503);
  expect(Number(late?.response.headers["retry-after"])).toBeGreaterThan(0);
});

function beginStreamsAgain(): void {
  once<{ ending: boolean }>("streams", () => ({ ending: false })).ending = false;
}
