import { expect, test } from "vitest";
import { getChannel } from "@/features/channels/queries";
import { getDesk } from "@/features/routing/work-items/queries";
import { verifyChannelUsers } from "@/features/user-verification/channel/mutations";
import type { DeploymentType } from "@/protocol/channel";
import type { EntryPayload } from "@/protocol/entry";
import { closeConversation, endSession } from "../../mutations";
import { listOwnConversations } from "../../queries";
import { makeInactiveByRep } from "../inactivity/mutations";
import { aTalk, inMinutes, saveSession } from "../testing";
import { runSessionTimers } from "../timers/mutations";
import { endSessionByRep } from "./mutations";

type Talk = Awaited<ReturnType<typeof aTalk>>;

const byCustomerWeb = (talk: Talk) => closeConversation(talk.guest, talk.conversationId);
const byCustomerApp = (talk: Talk) => endSession(talk.guest, talk.conversationId);
const byRep = (talk: Talk) => endSessionByRep(talk.chat.rep, talk.session.sessionId);
const byTimer = async (talk: Talk) => {
  await talk.replies("Still there?");
  await runSessionTimers(inMinutes(10));
};

const inactivity = { customerInactivity: true, inactivityAction: "end" } as const;

const cases: {
  name: string;
  deploymentType: DeploymentType;
  verified?: boolean;
  sessionBased: boolean;
  end: (talk: Talk) => Promise<void>;
  closes: boolean;
  role: string;
  reason: string;
}[] = [
  {
    name: "on a website the customer's end closes the conversation",
    ...{ deploymentType: "web", sessionBased: false, end: byCustomerWeb },
    ...{ closes: true, role: "EndUser", reason: "conversation_closed" },
  },
  {
    name: "on a website the rep's end leaves the conversation open",
    ...{ deploymentType: "web", sessionBased: false, end: byRep },
    ...{ closes: false, role: "Agent", reason: "ended_by_rep" },
  },
  {
    name: "in an app the customer's end leaves the conversation open",
    ...{ deploymentType: "mobile", sessionBased: false, end: byCustomerApp },
    ...{ closes: false, role: "EndUser", reason: "ended_by_customer" },
  },
  {
    name: "in an app the rep's end leaves the conversation open",
    ...{ deploymentType: "mobile", sessionBased: false, end: byRep },
    ...{ closes: false, role: "Agent", reason: "ended_by_rep" },
  },
  {
    name: "a verified customer's end leaves the conversation open",
    verified: true,
    ...{ deploymentType: "web", sessionBased: false, end: byCustomerApp },
    ...{ closes: false, role: "EndUser", reason: "ended_by_customer" },
  },
  {
    name: "the rep's end leaves a verified customer's conversation open",
    verified: true,
    ...{ deploymentType: "web", sessionBased: false, end: byRep },
    ...{ closes: false, role: "Agent", reason: "ended_by_rep" },
  },
  {
    name: "a timer's end leaves the conversation open",
    ...{ deploymentType: "web", sessionBased: false, end: byTimer },
    ...{ closes: false, role: "System", reason: "customer_inactive" },
  },
  {
    name: "a session-based chat closes with the rep's end",
    ...{ deploymentType: "web", sessionBased: true, end: byRep },
    ...{ closes: true, role: "Agent", reason: "ended_by_rep" },
  },
  {
    name: "a session-based chat closes with the customer's end of the session",
    ...{ deploymentType: "mobile", sessionBased: true, end: byCustomerApp },
    ...{ closes: true, role: "EndUser", reason: "ended_by_customer" },
  },
  {
    name: "a session-based chat closes once when the customer closes it",
    ...{ deploymentType: "web", sessionBased: true, end: byCustomerWeb },
    ...{ closes: true, role: "EndUser", reason: "conversation_closed" },
  },
  {
    name: "a session-based chat closes with a timer's end",
    ...{ deploymentType: "web", sessionBased: true, end: byTimer },
    ...{ closes: true, role: "System", reason: "customer_inactive" },
  },
];

test.each(cases.map((each) => [each.name, each] as const))("%s", async (_name, each) => {
  const { deploymentType, verified = false, sessionBased, end, closes, role, reason } = each;
  const talk = await aTalk({ ...inactivity, deploymentType, verified, sessionBased });
  await talk.writes("Hello");
  await talk.accept();
  const before = (await talk.entries()).length;
  await end(talk);
  const told = (await talk.entries())
    .slice(before)
    .map(({ entryPayload }) => entryPayload)
    .filter(({ entryType }) => entryType !== "Message");
  expect(told).toMatchObject([
    { entryType: "ParticipantChanged", entries: [{ operation: "remove", displayName: "Ray Rep" }] },
    { sessionStatus: "Ended", sessionEndedByRole: role, sessionEndReason: reason },
    ...(closes ? [{ entryType: "CloseConversation" }] : []),
  ] as Partial<EntryPayload>[]);
  const { openConversationsFound } = await listOwnConversations(talk.guest, {
    limit: 10,
    inclClosedConvs: false,
  });
  expect(openConversationsFound).toBe(closes ? 0 : 1);
  const again = talk.writes("One more thing");
  if (closes) {
    await expect(again).rejects.toMatchObject({
      details: { reason: "conversation_closed" },
    });
    return;
  }
  await again;
  expect((await getDesk(talk.chat.rep)).waiting).toMatchObject([
    { conversationId: talk.session.conversationId },
  ]);
});

test("an inactive session ends by its rep like an active one", async () => {
  const talk = await aTalk();
  await talk.accept();
  await makeInactiveByRep(talk.chat.rep, talk.session.sessionId);
  expect((await talk.statuses()).at(-1)).toBe("Inactive");
  await endSessionByRep(talk.chat.rep, talk.session.sessionId);
  expect((await talk.statuses()).at(-1)).toBe("Ended");
});

test("a rep makes inactive what they accepted, and that alone", async () => {
  const talk = await aTalk();
  const { sessionId } = talk.session;
  await expect(makeInactiveByRep(talk.chat.rep, sessionId)).rejects.toMatchObject({
    code: "not_found",
  });
  await talk.accept();
  await makeInactiveByRep(talk.chat.rep, sessionId);
  await expect(makeInactiveByRep(talk.chat.rep, sessionId)).rejects.toMatchObject({
    code: "conflict",
  });
});

test("session-based chat and user verification refuse each other", async () => {
  const { chat } = await aTalk({ sessionBased: true });
  const verification = {
    verificationMode: "observe" as const,
    verifiedTokenMinutes: 60,
    guestTokenMinutes: 360,
    configurationName: "",
    keysetIds: [],
  };
  const shown = async () => {
    const { id, revision } = await getChannel(chat.admin, chat.channelId);
    return { id, revision };
  };
  await expect(
    verifyChannelUsers(chat.admin, { ...verification, ...(await shown()) }),
  ).rejects.toMatchObject({
    details: { fields: { verificationMode: expect.any(String) } },
  });
  await saveSession(chat, { sessionBased: false });
  await verifyChannelUsers(chat.admin, { ...verification, ...(await shown()) });
  await expect(saveSession(chat, { sessionBased: true })).rejects.toMatchObject({
    details: { fields: { sessionBased: expect.any(String) } },
  });
});
