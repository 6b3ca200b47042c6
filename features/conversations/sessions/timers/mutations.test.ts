import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { messagingSessions } from "@/db/schema/messaging-sessions";
import { setPresence } from "@/features/routing/presence/mutations";
import { getDesk } from "@/features/routing/work-items/queries";
import { messageText } from "@/protocol/message-text";
import { endSession } from "../../mutations";
import { aTalk, inMinutes, saveSession } from "../testing";
import { customersSeen, runSessionTimers } from "./mutations";

const watched = { customerInactivity: true, inactivityMinutes: 10 };

async function anIdleTalk(settings: Parameters<typeof aTalk>[0] = {}) {
  const talk = await aTalk({ ...watched, ...settings });
  await talk.writes("Hello");
  await talk.accept();
  await talk.replies("Hi, what is your order number?");
  return talk;
}

test("a session whose customer does not answer becomes inactive, and frees its rep", async () => {
  const talk = await anIdleTalk();
  await runSessionTimers(inMinutes(9));
  expect(await talk.statuses()).toEqual(["Waiting", "Active"]);
  await runSessionTimers(inMinutes(10));
  expect(await talk.statuses()).toEqual(["Waiting", "Active", "Inactive"]);
  const { mySessions } = await getDesk(talk.chat.rep);
  expect(mySessions).toMatchObject([{ sessionId: talk.session.sessionId, status: "Inactive" }]);
});

test("minutes count from the rep's first reply after the customer's last message", async () => {
  const talk = await aTalk(watched);
  await talk.accept();
  await talk.writes("Hello");
  await runSessionTimers(inMinutes(60));
  expect(await talk.statuses()).toEqual(["Waiting", "Active"]);
});

test("a customer's message on an inactive session goes on with the same rep", async () => {
  const talk = await anIdleTalk();
  await runSessionTimers(inMinutes(10));
  await talk.writes("Here I am again");
  expect(await talk.statuses()).toEqual(["Waiting", "Active", "Inactive", "Active"]);
  expect((await talk.entries()).at(-1)).toMatchObject({
    entryPayload: { abstractMessage: { staticContent: { text: "Here I am again" } } },
  });
  await talk.replies("Welcome back");
  expect((await getDesk(talk.chat.rep)).mySessions).toMatchObject([{ status: "Active" }]);
});

test("a customer's message on an inactive session waits in line when its rep is away", async () => {
  const talk = await anIdleTalk();
  await runSessionTimers(inMinutes(10));
  await setPresence(talk.chat.rep, "offline");
  await talk.writes("Here I am again");
  expect(await talk.statuses()).toEqual(["Waiting", "Active", "Inactive", "Waiting"]);
  const types = (await talk.entries()).slice(-4).map(({ entryType }) => entryType);
  expect(types).toEqual(["ParticipantChanged", "SessionStatusChanged", "RoutingResult", "Message"]);
  expect((await getDesk(talk.chat.rep)).waiting).toMatchObject([{ status: "Waiting" }]);
});

test("an inactive session ends after the channel's minutes", async () => {
  const talk = await anIdleTalk({
    inactivityAction: "inactivate_and_end",
    endInactiveMinutes: 30,
  });
  await runSessionTimers(inMinutes(10));
  await runSessionTimers(inMinutes(39));
  expect((await talk.statuses()).at(-1)).toBe("Inactive");
  await runSessionTimers(inMinutes(41));
  expect((await talk.entries()).at(-1)).toMatchObject({
    entryPayload: {
      sessionStatus: "Ended",
      sessionEndReason: "inactive_too_long",
      sessionEndedByRole: "System",
    },
  });
});

test("a session may end at once when its customer does not answer", async () => {
  const talk = await anIdleTalk({ inactivityAction: "end" });
  await runSessionTimers(inMinutes(10));
  expect((await talk.entries()).at(-1)).toMatchObject({
    entryPayload: { sessionStatus: "Ended", sessionEndReason: "customer_inactive" },
  });
  expect((await getDesk(talk.chat.rep)).mySessions).toEqual([]);
});

test("a customer who leaves while waiting is taken out of the line", async () => {
  const talk = await aTalk({ abandonedChats: true, abandonedMinutes: 5 });
  await runSessionTimers(inMinutes(4));
  expect((await getDesk(talk.chat.rep)).waiting).toHaveLength(1);
  await runSessionTimers(inMinutes(5));
  expect((await talk.entries()).at(-1)).toMatchObject({
    entryPayload: { sessionStatus: "Ended", sessionEndReason: "abandoned" },
  });
  expect((await getDesk(talk.chat.rep)).waiting).toEqual([]);
});

test("a customer whose window is open keeps their place", async () => {
  const talk = await aTalk({ abandonedChats: true, abandonedMinutes: 5 });
  await db()
    .update(messagingSessions)
    .set({ startedAt: inMinutes(-4) })
    .where(eq(messagingSessions.id, talk.session.sessionId));
  await customersSeen([talk.guest.endUserId]);
  await runSessionTimers(inMinutes(4));
  expect((await getDesk(talk.chat.rep)).waiting).toHaveLength(1);
  await runSessionTimers(inMinutes(5));
  expect((await getDesk(talk.chat.rep)).waiting).toEqual([]);
});

test("settings hold at once for sessions that are open", async () => {
  const talk = await anIdleTalk({ customerInactivity: false });
  await runSessionTimers(inMinutes(0));
  await saveSession(talk.chat, { ...watched, inactivityMinutes: 5 });
  await runSessionTimers(inMinutes(5));
  expect((await talk.statuses()).at(-1)).toBe("Inactive");
});

test("nodes that look at the same moment act once", async () => {
  const talk = await anIdleTalk();
  const due = inMinutes(10);
  await Promise.all(Array.from({ length: 5 }, () => runSessionTimers(due)));
  expect(await talk.statuses()).toEqual(["Waiting", "Active", "Inactive"]);
});

test("a message written at the moment of a timer is in the log, and its session is open", async () => {
  for (let round = 0; round < 4; round++) {
    const inactivityAction = round % 2 === 0 ? "end" : "inactivate";
    const talk = await anIdleTalk({ inactivityAction });
    const texts = ["One", "Two", "Three"];
    await Promise.all([...texts.map((text) => talk.writes(text)), runSessionTimers(inMinutes(10))]);
    const entries = await talk.entries();
    const kept = entries.flatMap(({ entryPayload }) =>
      entryPayload.entryType === "Message" ? messageText(entryPayload.abstractMessage) : [],
    );
    expect(kept).toEqual(expect.arrayContaining(texts));
    expect(["Active", "Waiting"]).toContain((await talk.statuses()).at(-1));
  }
});

test("what has ended has no timer", async () => {
  const talk = await anIdleTalk();
  await endSession(talk.guest, talk.conversationId);
  const before = await talk.entries();
  await runSessionTimers(inMinutes(2000));
  expect(await talk.entries()).toEqual(before);
});
