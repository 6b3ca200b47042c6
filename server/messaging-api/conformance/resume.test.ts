import { expect, test } from "vitest";
import { aChat } from "@/features/conversations/testing";
import type { TestStream } from "@/server/stream-testing";
import { aRepAtWork } from "./rep";
import { aStarted } from "./started";

/** How connections end: in order, torn, or left behind without a word. */
const ends: ((stream: TestStream) => void)[] = [
  (stream) => stream.close(),
  (stream) => stream.response.socket.resetAndDestroy(),
  (stream) => stream.response.pause(),
];

test("90 broken connections under a flow of messages lose nothing and repeat nothing", async () => {
  const chat = await aChat();
  const client = await aStarted(chat);
  const rep = await aRepAtWork(chat);
  const before = (await client.renew()).lastEventId;
  const texts = Array.from({ length: 500 }, (_, index) => `Message ${index}`);
  const sending = (async () => {
    for (const text of texts) await rep.says(text);
  })();
  const heard: { id: string | undefined; data: string }[] = [];
  for (let cut = 0; cut < 90; cut++) {
    const stream = await client.listen({ "last-event-id": heard.at(-1)?.id ?? before });
    expect(stream.status).toBe(200);
    const enough = Math.min(1 + (cut % 4), texts.length - heard.length);
    await stream.take(enough);
    ends[cut % ends.length]?.(stream);
    heard.push(...stream.events.filter(({ event }) => event !== "ping"));
  }
  await sending;
  const last = await client.listen({ "last-event-id": heard.at(-1)?.id ?? before });
  await last.take(texts.length - heard.length);
  heard.push(...last.events);
  const said = heard.map(({ data }) => JSON.parse(JSON.parse(data).conversationEntry.entryPayload));
  expect(said.map(({ abstractMessage }) => abstractMessage.staticContent.text)).toEqual(texts);
  expect(heard.map(({ id }) => Number(id))).toEqual(
    texts.map((_, index) => Number(before) + index + 1),
  );
}, 60_000);
