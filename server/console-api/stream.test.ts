import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { members } from "@/db/schema/members";
import { queueMembers } from "@/db/schema/queue-members";
import { acceptSession } from "@/features/conversations/sessions/mutations";
import { aChat, type Chat } from "@/features/conversations/testing";
import { disableMember } from "@/features/members/mutations";
import { aMember } from "@/features/members/testing";
import { editQueue } from "@/features/routing/queues/mutations";
import { getQueue } from "@/features/routing/queues/queries";
import { endSession } from "@/features/sessions/mutations";
import { type ConsoleEventName, type ConsoleEvents, consoleApiPath } from "@/protocol/console-api";
import { aCustomer } from "@/server/messaging-api/testing";
import { serve, TestStream } from "@/server/stream-testing";
import { serveConsoleStream } from "./stream";
import { aSignedIn, desk, type SignedInRep } from "./testing";

let chat: Chat;
beforeAll(async () => {
  chat = await aChat();
});

async function open(rep: { cookie: string }): Promise<TestStream> {
  const url = await serve((request, response) => void serveConsoleStream(request, response));
  return TestStream.open(`${url}${consoleApiPath}/events`, { cookie: rep.cookie });
}

async function next<Name extends ConsoleEventName>(
  stream: TestStream,
  name: Name,
  which: (event: ConsoleEvents[Name]) => boolean = () => true,
): Promise<ConsoleEvents[Name]> {
  let found: ConsoleEvents[Name] | undefined;
  await stream.until(() => {
    found = stream.events
      .filter(({ event }) => event === name)
      .map(({ data }) => JSON.parse(data) as ConsoleEvents[Name])
      .find(which);
    return found !== undefined || stream.ended;
  });
  if (!found) throw new Error(`The stream ended without ${name}`);
  return found;
}

test("the stream begins with the desk as it is", async () => {
  const ray = await aSignedIn(chat.rep);
  const stream = await open(ray);
  const snapshot = await next(stream, "snapshot");
  expect(snapshot).toEqual((await desk(ray, "GET", "/desk")).body);
});

test("a new chat, its messages and its typing appear on the desk", async () => {
  const stream = await open(await aSignedIn(chat.rep));
  await next(stream, "snapshot");
  const customer = await aCustomer(chat);
  await customer.start();
  const { endUserId, waiting, lastSeq } = await next(stream, "session");
  expect({ waiting, lastSeq }).toEqual({ waiting: true, lastSeq: 2 });
  await customer.send("Hello");
  expect((await next(stream, "entry", (event) => event.endUserId === endUserId)).seq).toBe(3);
  const path = `/conversation/${customer.conversationId}/entry`;
  await customer.call("POST", path, { id: "t", entryType: "TypingStartedIndicator" });
  expect((await next(stream, "typing")).typing).toBe(true);
});

test("a chat leaves the other desks when one rep accepts it", async () => {
  const { organizationId, rep } = chat;
  expect(organizationId).toBe(rep.organizationId);
  const stream = await open(await aSignedIn(rep));
  await next(stream, "snapshot");
  await (await aCustomer(chat)).start();
  const { workItemId, sessionId } = await next(stream, "session");
  await acceptSession(rep, workItemId);
  const moved = await next(
    stream,
    "session",
    (event) => event.sessionId === sessionId && event.mine,
  );
  expect({ waiting: moved.waiting, status: moved.status }).toEqual({
    waiting: false,
    status: "Active",
  });
});

test("a chat comes back to the other desks when its rep's access ends", async () => {
  const two = await aChat();
  const { organizationId, admin, rep, queueId } = two;
  const rita = await aMember(organizationId, { name: "Rita Rep", role: "rep" });
  await db().insert(queueMembers).values({ organizationId, queueId, memberId: rita.id });
  const stream = await open(await aSignedIn(rita));
  await next(stream, "snapshot");
  await (await aCustomer(two)).start();
  const { workItemId, sessionId } = await next(stream, "session");
  await acceptSession(rep, workItemId);
  await next(stream, "session", ({ waiting }) => !waiting);
  const told = stream.events.length;
  await disableMember(admin, rep.id);
  await stream.until(() => stream.events.length > told);
  const { event, data } = stream.events[told] ?? {};
  expect([event, JSON.parse(data ?? "")]).toMatchObject([
    "session",
    { sessionId, waiting: true, mine: false, status: "Waiting" },
  ]);
});

test("what waits in a queue leaves the desk of a rep who leaves the queue, and comes back", async () => {
  const { admin, rep, queueId } = chat;
  const stream = await open(await aSignedIn(rep));
  await next(stream, "snapshot");
  const customer = await aCustomer(chat);
  await customer.start();
  const { sessionId } = await next(stream, "session");
  const snapshots = () =>
    stream.events
      .filter(({ event }) => event === "snapshot")
      .map(({ data }) => (JSON.parse(data) as ConsoleEvents["snapshot"]).waiting)
      .map((waiting) => waiting.some((each) => each.sessionId === sessionId));

  const queue = await getQueue(admin, queueId);
  const { revision } = await editQueue(admin, { ...queue, memberIds: [] });
  await stream.until(() => snapshots().length === 2);
  await editQueue(admin, { ...queue, revision, memberIds: [rep.id] });
  await stream.until(() => snapshots().length === 3);
  expect(snapshots()).toEqual([false, false, true]);
});

test("another organization's chats never appear", async () => {
  const other = await aChat();
  const stream = await open(await aSignedIn(chat.rep));
  await next(stream, "snapshot");
  await (await aCustomer(other)).start();
  const own = await aCustomer(chat);
  await own.start();
  await next(stream, "session");
  const sessions = stream.events.filter(({ event }) => event === "session");
  expect(sessions).toHaveLength(1);
});

async function expectSignedOut(rep: SignedInRep, end: () => Promise<unknown>): Promise<void> {
  const stream = await open(rep);
  await next(stream, "snapshot");
  await end();
  const { message } = await next(stream, "signed_out");
  expect(message).not.toBe("");
  await stream.until(() => stream.ended);
}

test("a stream ends when its session is ended", async () => {
  const rep = await aSignedIn(chat.rep);
  await expectSignedOut(rep, () => endSession(rep.actor, rep.sessionId));
});

test("a stream ends within five seconds when its member was disabled without a ring", async () => {
  const other = await aChat();
  await expectSignedOut(await aSignedIn(other.rep), () =>
    db().update(members).set({ disabledAt: new Date() }).where(eq(members.id, other.rep.id)),
  );
}, 6_000);

test("without a session there is no stream", async () => {
  expect((await open({ cookie: "" })).status).toBe(401);
});
