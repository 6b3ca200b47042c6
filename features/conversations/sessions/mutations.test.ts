import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { conversationParticipants } from "@/db/schema/conversation-participants";
import { queueMembers } from "@/db/schema/queue-members";
import { aChat, aGuest, type Chat } from "@/features/conversations/testing";
import type { Actor } from "@/features/members/actor";
import { disableMember, enableMember } from "@/features/members/mutations";
import { aMember } from "@/features/members/testing";
import { setPresence } from "@/features/routing/presence/mutations";
import { getDesk } from "@/features/routing/work-items/queries";
import type { DeskSession } from "@/protocol/console-api";
import type { Customer } from "../customer";
import { readWholeLog } from "../entries/queries";
import { toDeskEntries } from "../entries/wire";
import { startConversation } from "../mutations";
import { endSessionByRep } from "./ending/mutations";
import { acceptSession } from "./mutations";

async function aColleague({ organizationId, queueId }: Chat): Promise<Actor> {
  const rita = await aMember(organizationId, { name: "Rita Rep", role: "rep" });
  await db().insert(queueMembers).values({ organizationId, queueId, memberId: rita.id });
  return rita;
}

async function anAcceptedChat(chat: Chat): Promise<{ guest: Customer; session: DeskSession }> {
  const guest = aGuest(chat);
  const conversationId = randomUUID();
  await startConversation(guest, { conversationId, esDeveloperName: "Shop", pageOrigin: null });
  const session = (await getDesk(chat.rep)).waiting.at(-1);
  if (!session) throw new Error("nothing waits");
  await acceptSession(chat.rep, session.workItemId);
  return { guest, session };
}

async function payloadsAfter(guest: Customer, after: number) {
  const lines = await readWholeLog(guest, { endUserId: guest.endUserId, after, limit: 100 });
  return toDeskEntries(lines).map(({ entryPayload }) => entryPayload);
}

const acceptedUntil = 4;

test("the open chats of a rep whose access ends wait again for the others", async () => {
  const chat = await aChat();
  const rita = await aColleague(chat);
  await setPresence(rita, "available");
  await setPresence(chat.rep, "available");
  const { guest, session } = await anAcceptedChat(chat);
  const second = await anAcceptedChat(chat);
  await disableMember(chat.admin, chat.rep.id);

  const desk = await getDesk(rita);
  expect(desk.waiting).toMatchObject([
    { ...session, status: "Waiting", acceptedAt: null, lastSeq: 7 },
    { workItemId: second.session.workItemId, status: "Waiting" },
  ]);
  expect(await payloadsAfter(guest, acceptedUntil)).toMatchObject([
    {
      entryType: "ParticipantChanged",
      entries: [
        { operation: "remove", displayName: "Ray Rep", participant: { subject: chat.rep.id } },
      ],
    },
    {
      entryType: "SessionStatusChanged",
      sessionId: session.sessionId,
      sessionStatusPrev: "Active",
      sessionStatus: "Waiting",
      sessionEndTime: null,
    },
    {
      entryType: "RoutingResult",
      routingType: "Transfer",
      failureType: "None",
      pendingServiceRoutingId: session.workItemId,
      routingConfigurationDetails: { queueId: chat.queueId },
    },
  ]);
  const present = await db()
    .select({ role: conversationParticipants.role })
    .from(conversationParticipants)
    .where(
      and(
        eq(conversationParticipants.conversationId, session.conversationId),
        isNull(conversationParticipants.leftAt),
      ),
    );
  expect(present).toEqual([{ role: "EndUser" }]);
});

test("a chat that was put back is accepted, and ended, by another rep", async () => {
  const chat = await aChat();
  const rita = await aColleague(chat);
  const { guest, session } = await anAcceptedChat(chat);
  await disableMember(chat.admin, chat.rep.id);
  await acceptSession(rita, session.workItemId);
  await endSessionByRep(rita, session.sessionId);
  const types = (await payloadsAfter(guest, acceptedUntil)).map(({ entryType }) => entryType);
  expect(types).toEqual([
    ...["ParticipantChanged", "SessionStatusChanged", "RoutingResult"],
    ...["ParticipantChanged", "SessionStatusChanged"],
    ...["ParticipantChanged", "SessionStatusChanged"],
  ]);
});

test("the rep whose access ended does not count as available for their own chats", async () => {
  const chat = await aChat();
  await setPresence(chat.rep, "available");
  const { guest } = await anAcceptedChat(chat);
  await disableMember(chat.admin, chat.rep.id);
  expect((await payloadsAfter(guest, acceptedUntil)).at(-1)).toMatchObject({
    routingType: "Transfer",
    failureType: "RoutingError",
    failureReason: "no_rep_available",
  });
});

test("a chat that had ended, and other reps' chats, stay as they are", async () => {
  const chat = await aChat();
  const rita = await aColleague(chat);
  const ended = await anAcceptedChat(chat);
  await endSessionByRep(chat.rep, ended.session.sessionId);
  const before = await payloadsAfter(ended.guest, 0);
  const { session, guest } = await anAcceptedChat({ ...chat, rep: rita });
  await disableMember(chat.admin, chat.rep.id);
  expect(await payloadsAfter(ended.guest, 0)).toEqual(before);
  expect(await payloadsAfter(guest, acceptedUntil)).toEqual([]);
  const mine = (await getDesk(rita)).mySessions.map(({ sessionId }) => sessionId);
  expect(mine).toEqual([session.sessionId]);
});

test("a rep whose access has ended accepts nothing more", async () => {
  const chat = await aChat();
  const { session } = await anAcceptedChat(chat);
  await disableMember(chat.admin, chat.rep.id);
  await expect(acceptSession(chat.rep, session.workItemId)).rejects.toMatchObject({
    code: "forbidden",
  });
  await enableMember(chat.admin, chat.rep.id);
  await acceptSession(chat.rep, session.workItemId);
  expect((await getDesk(chat.rep)).mySessions).toMatchObject([{ sessionId: session.sessionId }]);
});

test("a chat accepted while its rep's access ends is not left with them", async () => {
  for (let round = 0; round < 5; round++) {
    const chat = await aChat();
    await startConversation(aGuest(chat), {
      conversationId: randomUUID(),
      esDeveloperName: "Shop",
      pageOrigin: null,
    });
    const session = (await getDesk(chat.rep)).waiting[0];
    await Promise.all([
      acceptSession(chat.rep, session?.workItemId ?? "").catch((error: unknown) =>
        expect(error).toMatchObject({ code: "forbidden" }),
      ),
      disableMember(chat.admin, chat.rep.id),
    ]);
    const { waiting, mySessions } = await getDesk(chat.rep);
    expect(mySessions).toEqual([]);
    expect(waiting).toMatchObject([{ sessionId: session?.sessionId, status: "Waiting" }]);
  }
});
