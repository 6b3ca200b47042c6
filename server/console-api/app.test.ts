import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it, test } from "vitest";
import { db } from "@/db/client";
import { memberPresences } from "@/db/schema/presence";
import { queueMembers } from "@/db/schema/queue-members";
import { aChat, type Chat } from "@/features/conversations/testing";
import { aMember } from "@/features/members/testing";
import { countAvailableReps } from "@/features/routing/presence/queries";
import { newId } from "@/lib/ids";
import type { CustomerDetails, Desk, DeskEntryList } from "@/protocol/console-api";
import { aCustomer, type TestCustomer } from "@/server/messaging-api/testing";
import { aSignedIn, desk, type SignedInRep } from "./testing";

let chat: Chat;
let ray: SignedInRep;
let rita: SignedInRep;
beforeAll(async () => {
  chat = await aChat({
    formFields: [
      { name: "_firstName", label: "First name" },
      { name: "Order_Number", label: "Order number", isHidden: true },
    ],
  });
  ray = await aSignedIn(chat.rep);
  const { organizationId, queueId } = chat;
  const second = await aMember(organizationId, { name: "Rita Rep", role: "rep" });
  await db().insert(queueMembers).values({ organizationId, queueId, memberId: second.id });
  rita = await aSignedIn(second);
});

async function aWaitingChat(extra: Record<string, unknown> = {}) {
  const customer = await aCustomer(chat);
  await customer.start(extra);
  const { waiting } = await deskOf(ray);
  const session = waiting.at(-1);
  if (!session) throw new Error("nothing waits");
  return { customer, session };
}

async function deskOf(rep: SignedInRep): Promise<Desk> {
  return (await desk(rep, "GET", "/desk")).body as Desk;
}

const accept = (rep: SignedInRep, workItemId: string) =>
  desk(rep, "POST", `/work-items/${workItemId}/acceptance`);

async function types(customer: TestCustomer): Promise<string[]> {
  const path = `/conversation/${customer.conversationId}/entries?limit=50&direction=FromStart`;
  const { body } = await customer.call("GET", path);
  const { conversationEntries } = body as {
    conversationEntries: {
      entryType: string;
      entryPayload: { sessionStatus?: string; entries?: { operation: string }[] };
    }[];
  };
  return conversationEntries
    .map(({ entryType, entryPayload: { sessionStatus, entries } }) =>
      [entryType, sessionStatus ?? entries?.[0]?.operation].filter(Boolean).join(" "),
    )
    .reverse();
}

test("a chat waits on the desks of its queue, with its customer's name", async () => {
  const { session } = await aWaitingChat({ routingAttributes: { _firstName: "Zoe" } });
  expect(session).toMatchObject({ customerName: "Zoe", status: "Waiting", queueLabel: "Support" });
});

test("who is no member of the queue sees no chat of it, also as an Admin", async () => {
  const { session } = await aWaitingChat();
  const ann = await aSignedIn(chat.admin);
  expect((await deskOf(ann)).waiting).toEqual([]);
  expect((await accept(ann, session.workItemId)).status).toBe(404);
});

test("a desk says whether any queue can bring it chats", async () => {
  const alone = await aMember(chat.organizationId, { name: "Lone Rep", role: "rep" });
  const desks = [await deskOf(ray), await deskOf(await aSignedIn(alone))];
  expect(desks.map(({ inQueue }) => inQueue)).toEqual([true, false]);
});

test("an open page of Foyer keeps its rep present, and counts what waits for them", async () => {
  const alone = await aChat();
  const rep = await aSignedIn(alone.rep);
  await desk(rep, "PUT", "/presence", { presence: "available" });
  const silent = { heardAt: new Date(Date.now() - 3_600_000) };
  await db().update(memberPresences).set(silent).where(eq(memberPresences.memberId, alone.rep.id));
  expect(await countAvailableReps(alone.rep, alone.queueId)).toBe(0);
  await (await aCustomer(alone)).start();
  const sign = await desk(rep, "POST", "/presence/signs");
  expect(sign).toEqual({ status: 200, body: { presence: "available", waiting: 1 } });
  expect(await countAvailableReps(alone.rep, alone.queueId)).toBe(1);
});

test("two reps accept at once: one gets the chat, the other is told who", async () => {
  const { session } = await aWaitingChat();
  const answers = await Promise.all([
    accept(ray, session.workItemId),
    accept(rita, session.workItemId),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  const winner = answers[0]?.status === 201 ? "Ray Rep" : "Rita Rep";
  const refusal = answers.find(({ status }) => status === 409);
  expect(refusal?.body).toEqual({
    message: `${winner} accepted this chat first.`,
    code: "conflict",
  });
});

test("accept, reply and end reach the customer in order", async () => {
  const { customer, session } = await aWaitingChat();
  await accept(ray, session.workItemId);
  const path = `/conversations/${session.conversationId}/messages`;
  const id = randomUUID();
  const reply = await desk(ray, "POST", path, { id, text: "Hello" });
  expect(reply.status).toBe(202);
  expect(await desk(ray, "POST", path, { id, text: "Hello" })).toEqual(reply);
  expect((await desk(ray, "POST", path, { id, text: "Other" })).status).toBe(409);
  expect((await desk(ray, "POST", `/sessions/${session.sessionId}/ending`)).status).toBe(201);
  expect(await types(customer)).toEqual([
    "SessionStatusChanged Waiting",
    "RoutingResult",
    "ParticipantChanged add",
    "SessionStatusChanged Active",
    "Message",
    "ParticipantChanged remove",
    "SessionStatusChanged Ended",
  ]);
  expect((await desk(ray, "POST", path, { id: randomUUID(), text: "Late" })).status).toBe(409);
});

test("after a rep ended the session, the customer's next message waits as a new one", async () => {
  const { customer, session } = await aWaitingChat();
  await accept(ray, session.workItemId);
  await desk(ray, "POST", `/sessions/${session.sessionId}/ending`);
  expect((await customer.send("One more thing")).status).toBe(202);
  const next = (await deskOf(ray)).waiting.find(
    ({ conversationId }) => conversationId === session.conversationId,
  );
  expect(next?.sessionId).not.toBe(session.sessionId);
  expect(next?.lastMessage?.text).toBe("One more thing");
});

test("ending a session that is over leaves the next one to the rep who has it", async () => {
  const { customer, session } = await aWaitingChat();
  await accept(ray, session.workItemId);
  const end = () => desk(ray, "POST", `/sessions/${session.sessionId}/ending`);
  await end();
  await customer.send("One more thing");
  const next = (await deskOf(rita)).waiting.find(
    ({ conversationId }) => conversationId === session.conversationId,
  );
  await accept(rita, next?.workItemId ?? "");
  expect((await end()).status).toBe(201);
  const hers = (await deskOf(rita)).mySessions.map(({ sessionId }) => sessionId);
  expect(hers).toContain(next?.sessionId);
});

test("a customer who closes the conversation leaves nothing on the desk", async () => {
  const { customer, session } = await aWaitingChat();
  await accept(ray, session.workItemId);
  const path = `/conversation/${customer.conversationId}?esDeveloperName=Shop`;
  expect((await customer.call("DELETE", path)).status).toBe(204);
  expect((await customer.call("DELETE", path)).status).toBe(204);
  const mine = (await deskOf(ray)).mySessions.map(({ sessionId }) => sessionId);
  expect(mine).not.toContain(session.sessionId);
  expect((await customer.send("Still there?")).status).toBe(400);
  expect((await types(customer)).slice(-3)).toEqual([
    "ParticipantChanged remove",
    "SessionStatusChanged Ended",
    "CloseConversation",
  ]);
});

test("a customer who ends the session keeps the conversation", async () => {
  const { customer } = await aWaitingChat();
  const path = `/conversation/${customer.conversationId}/session`;
  expect((await customer.call("DELETE", path)).status).toBe(204);
  expect((await customer.send("Back again")).status).toBe(202);
});

test("the customer's pre-chat values are marked as told, not proven", async () => {
  const routingAttributes = { _firstName: "Zoe", Order_Number: "A-17", Unknown: "x" };
  const { session } = await aWaitingChat({ routingAttributes, language: "en_US" });
  const { body } = await desk(ray, "GET", `/sessions/${session.sessionId}/customer`);
  const details = body as CustomerDetails;
  expect(details.messagingUser).toMatchObject({ name: "Zoe", language: "en_US" });
  const told = { type: "text", verified: false };
  expect(details.preChatValues).toEqual([
    {
      ...told,
      name: "_firstName",
      label: "First name",
      value: "Zoe",
      hidden: false,
      place: "shown",
    },
    {
      ...{ ...told, name: "Order_Number", label: "Order number", value: "A-17", hidden: true },
      place: "details",
    },
  ]);
});

test("the log of a conversation is read on from a place in it", async () => {
  const { customer, session } = await aWaitingChat();
  await customer.send("Three");
  const path = `/conversations/${session.conversationId}/entries`;
  const all = (await desk(ray, "GET", path)).body as DeskEntryList;
  expect(all.entries.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  const rest = (await desk(ray, "GET", `${path}?after=2`)).body as DeskEntryList;
  expect(rest.entries.map(({ seq }) => seq)).toEqual([3]);
});

test("with a rep available the customer is in line, without one they are told", async () => {
  const result = async () => {
    const { customer } = await aWaitingChat();
    const path = `/conversation/${customer.conversationId}/entries?entryTypeFilter=RoutingResult`;
    const { body } = await customer.call("GET", path);
    return (body as { conversationEntries: { entryPayload: { failureReason: string } }[] })
      .conversationEntries[0]?.entryPayload.failureReason;
  };
  await desk(ray, "PUT", "/presence", { presence: "available" });
  expect(await result()).toBe("");
  await desk(ray, "PUT", "/presence", { presence: "busy" });
  expect(await result()).toBe("no_rep_available");
});

describe("the door", () => {
  it("refuses a write from another page", async () => {
    const headers = { origin: "https://evil.example" };
    const answer = await desk(ray, "PUT", "/presence", { presence: "busy" }, headers);
    expect(answer.status).toBe(403);
  });

  it("refuses without a session", async () => {
    expect((await desk({ cookie: "" }, "GET", "/desk")).status).toBe(401);
  });

  it.each([
    { path: "/presence", method: "PUT", body: { presence: "away" } },
    { path: `/conversations/${newId()}/messages`, method: "POST", body: { id: "1", text: "x" } },
    { path: `/conversations/${newId()}/typing`, method: "POST", body: { typing: "yes" } },
    { path: "/presence", method: "PUT", body: "{" },
  ])("answers 400 to a wrong body of $path", async ({ path, method, body }) => {
    expect((await desk(ray, method, path, body)).status).toBe(400);
  });
});
