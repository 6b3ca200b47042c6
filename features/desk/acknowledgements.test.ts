import { expect, it, test } from "vitest";
import type { DeskEntry } from "@/protocol/console-api";
import type { AcknowledgementEntryType, ParticipantRole } from "@/protocol/entry";
import { arrived, due } from "./acknowledgements";
import { deskReducer } from "./desk-reducer";
import { emptyDesk } from "./desk-state";
import { aMessage, anEntry, aSession, noon } from "./testing";
import { transcript } from "./transcript";

function anAcknowledgement(
  seq: number,
  message: string,
  entryType: AcknowledgementEntryType,
  role: ParticipantRole,
): DeskEntry {
  const recipient = { role, appType: "agent", subject: "m", clientIdentifier: "m" } as const;
  return anEntry(
    seq,
    {
      entryType,
      id: `ack-${seq}`,
      acknowledgedConversationEntryIdentifier: message,
      acknowledgementTimestamp: noon,
      recipient,
    },
    { role },
  );
}

function ended(seq: number, sessionId: string): DeskEntry {
  return anEntry(seq, {
    entryType: "SessionStatusChanged",
    id: `end-${seq}`,
    channelAddressIdentifier: "a",
    conversationIdentifier: "c",
    sessionId,
    sessionStatus: "Ended",
    sessionStatusPrev: "Active",
    sessionStartTime: noon,
    sessionEndTime: noon,
    sessionEndedByRole: "Agent",
  });
}

const hello = aMessage(1, "Hello");
const reply = aMessage(2, "Yes?", { role: "Agent", name: "Ray" });
const delivered = (seq: number, role: ParticipantRole, of = "message-1") =>
  anAcknowledgement(seq, of, "DeliveryAcknowledgement", role);
const read = (seq: number, role: ParticipantRole, of = "message-1") =>
  anAcknowledgement(seq, of, "ReadAcknowledgement", role);

it.each([
  {
    fact: "what arrived is said",
    log: [hello, reply],
    inSight: false,
    says: ["Delivery message-1"],
  },
  {
    fact: "what is in sight is read as well",
    log: [hello],
    inSight: true,
    says: ["Delivery message-1", "Read message-1"],
  },
  {
    fact: "what was delivered is only read",
    log: [hello, delivered(2, "Agent")],
    inSight: true,
    says: ["Read message-1"],
  },
  { fact: "what was read needs no word", log: [hello, read(2, "Agent")], inSight: true, says: [] },
  {
    fact: "the customer's own word is not a rep's",
    log: [hello, read(2, "EndUser")],
    inSight: false,
    says: ["Delivery message-1"],
  },
  {
    fact: "an earlier session is history",
    log: [hello, ended(2, "before"), aMessage(3, "Again")],
    inSight: false,
    says: ["Delivery message-3"],
  },
  {
    fact: "the session's own end leaves its messages to read",
    log: [hello, ended(2, "one")],
    inSight: true,
    says: ["Delivery message-1", "Read message-1"],
  },
])("$fact", ({ log, inSight, says }) => {
  const said = due(log, "one", inSight).map(
    ({ entryType, conversationEntryId }) => `${entryType} ${conversationEntryId}`,
  );
  expect(said).toEqual(says);
});

test("what comes to a rep's own chats has arrived, what waits in line has not", () => {
  const mine = aSession({ status: "Active", undelivered: "missed" });
  const waiting = aSession({ sessionId: "two", undelivered: "unread" });
  const desk = {
    member: { id: "m", name: "Ray" },
    presence: "available" as const,
    inQueue: true,
    waiting: [waiting],
    mySessions: [mine],
  };
  const state = deskReducer(emptyDesk, { type: "snapshot", desk });
  const messages = (found: ReturnType<typeof arrived>) =>
    found.map(([conversationId, ack]) => [conversationId, ack.conversationEntryId]);
  expect(messages(arrived(state, { name: "snapshot", data: desk }))).toEqual([
    [mine.conversationId, "missed"],
  ]);
  const entry = ({ endUserId, conversationId }: typeof mine, what: DeskEntry) =>
    messages(
      arrived(state, { name: "entry", data: { endUserId, conversationId, seq: 1, entry: what } }),
    );
  expect(entry(mine, hello)).toEqual([[mine.conversationId, "message-1"]]);
  expect(entry(mine, reply)).toEqual([]);
  expect(entry(waiting, hello)).toEqual([]);
});

test("a rep's message says how far it came", () => {
  const states = (...acks: DeskEntry[]) => {
    const line = transcript([reply, ...acks], [], "Ray").at(-1);
    return line?.kind === "group" ? line.messages.map(({ state }) => state) : [];
  };
  const of = "message-2";
  expect(states()).toEqual(["sent"]);
  expect(states(delivered(3, "EndUser", of))).toEqual(["delivered"]);
  expect(states(read(3, "EndUser", of), delivered(4, "EndUser", of))).toEqual(["read"]);
  expect(states(read(3, "Agent", of))).toEqual(["sent"]);
});
