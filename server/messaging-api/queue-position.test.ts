import { expect, test } from "vitest";
import { routeChannel } from "@/features/channels/mutations";
import { getChannel } from "@/features/channels/queries";
import { acceptSession } from "@/features/conversations/sessions/mutations";
import { aChat, type Chat } from "@/features/conversations/testing";
import { tellPositions } from "@/features/routing/queue-positions/watch";
import { getDesk } from "@/features/routing/work-items/queries";
import { eventStreamPath } from "@/protocol/messaging-api";
import { serve, TestStream } from "@/server/stream-testing";
import { serveCustomerStream } from "./stream";
import { aCustomer, type TestCustomer } from "./testing";

async function showPositions(chat: Chat, queuePosition: boolean): Promise<void> {
  const { id, revision, routing } = await getChannel(chat.admin, chat.channelId);
  await routeChannel(chat.admin, {
    ...{ id, revision, queueId: chat.queueId, repId: "", fallbackQueueId: "" },
    ...{ ...routing, queuePosition, routingType: "queue" },
  });
}

async function open(customer: TestCustomer, headers: Record<string, string> = {}) {
  const url = await serve((request, response) => void serveCustomerStream(request, response));
  const authorization = `Bearer ${customer.accessToken}`;
  return TestStream.open(url + eventStreamPath, { authorization, ...headers });
}

/** A customer in line, with a stream that has read what is in the log so far. */
async function inLine(chat: Chat): Promise<{ customer: TestCustomer; stream: TestStream }> {
  const customer = await aCustomer(chat);
  await customer.start();
  const stream = await open(customer);
  await stream.take(2);
  return { customer, stream };
}

/** The event after the first two, which say that the customer waits. */
async function nth(stream: TestStream, count: number) {
  return (await stream.take(count + 2))[count + 1];
}

const payloadOf = ({ data }: { data: string }) =>
  JSON.parse(JSON.parse(data).conversationEntry.entryPayload);

test("customers hear their place in line, and each new one as the line moves", async () => {
  const chat = await aChat();
  await showPositions(chat, true);
  const [first, second, third] = [await inLine(chat), await inLine(chat), await inLine(chat)];
  await tellPositions();
  const { waiting } = await getDesk(chat.rep);
  for (const [index, { stream, customer }] of [first, second, third].entries()) {
    const event = await nth(stream, 1);
    expect(event).toMatchObject({ event: "CONVERSATION_QUEUE_POSITION", id: undefined });
    expect(JSON.parse(event?.data ?? "")).toMatchObject({
      conversationId: customer.conversationId,
      conversationEntry: { entryType: "QueuePosition", sender: { role: "System" } },
    });
    expect(event && payloadOf(event)).toEqual({
      entryType: "QueuePosition",
      id: expect.any(String),
      position: index + 1,
      pendingServiceRoutingId: waiting[index]?.workItemId,
      workItemId: waiting[index]?.sessionId,
    });
  }
  await acceptSession(chat.rep, waiting[0]?.workItemId ?? "");
  await tellPositions();
  for (const [position, { stream }] of [second, third].entries()) {
    const event = await nth(stream, 2);
    expect(event && payloadOf(event)).toMatchObject({ position: position + 1 });
  }
  const entries = await third.customer.call(
    "GET",
    `/conversation/${third.customer.conversationId}/entries`,
  );
  expect(JSON.stringify(entries.body)).not.toContain("QueuePosition");
});

test("however many are accepted at once, each customer hears one new place", async () => {
  const chat = await aChat();
  await showPositions(chat, true);
  const customers = [];
  for (let count = 0; count < 6; count++) customers.push(await inLine(chat));
  await tellPositions();
  for (const { stream } of customers) await nth(stream, 1);
  const { waiting } = await getDesk(chat.rep);
  for (const { workItemId } of waiting.slice(0, 4)) await acceptSession(chat.rep, workItemId);
  for (let turn = 0; turn < 5; turn++) await tellPositions();
  const last = customers.at(-1);
  await last?.customer.send("Still here");
  const events = (await last?.stream.take(5))?.slice(3);
  expect(events?.map(({ event }) => event)).toEqual([
    "CONVERSATION_QUEUE_POSITION",
    "CONVERSATION_MESSAGE",
  ]);
  expect(events?.[0] && payloadOf(events[0])).toMatchObject({ position: 2 });
});

test("without the switch nobody hears a place", async () => {
  const chat = await aChat();
  const { customer, stream } = await inLine(chat);
  await tellPositions();
  await customer.send("Hello");
  expect(await nth(stream, 1)).toMatchObject({ event: "CONVERSATION_MESSAGE" });
});

test("who comes back hears their place again", async () => {
  const chat = await aChat();
  await showPositions(chat, true);
  const { customer } = await inLine(chat);
  await tellPositions();
  const again = await open(customer, { "last-event-id": "2" });
  await again.until(() => again.body().length > 0);
  await tellPositions();
  const [event] = await again.take(1);
  expect(event && payloadOf(event)).toMatchObject({ position: 1 });
});
