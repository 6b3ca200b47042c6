import { expect, it, test } from "vitest";
import type { Desk, DeskEntry } from "@/protocol/console-api";
import { messageText } from "@/protocol/message-text";
import { deskReducer } from "./desk-reducer";
import { attentionCount, type DeskAction, type DeskState, emptyDesk } from "./desk-state";
import { needsReading } from "./log";
import { aMessage, aSession, noon } from "./testing";

const one = aSession({ sessionId: "one", lastSeq: 3 });
const two = aSession({ sessionId: "two", customerName: "Bob", requestedAt: noon + 1000 });
const mine = { ...one, status: "Active" as const, acceptedAt: noon };
const ended = { ...mine, status: "Ended" as const };

it.each<{ fact: string; actions: DeskAction[]; expected: Partial<DeskState> }>([
  {
    fact: "a snapshot fills both lists",
    actions: [snapshot({ waiting: [two], mySessions: [mine] })],
    expected: { waiting: ["two"], mine: ["one"], connection: "live", presence: "available" },
  },
  {
    fact: "a chat that arrives comes last",
    actions: [snapshot({ waiting: [one] }), session({ ...two, waiting: true, mine: false })],
    expected: { waiting: ["one", "two"] },
  },
  {
    fact: "a chat that another rep took goes",
    actions: [snapshot({ waiting: [one] }), session({ ...mine, waiting: false, mine: false })],
    expected: { waiting: [] },
  },
  {
    fact: "a refused acceptance removes the chat",
    actions: [snapshot({ waiting: [one, two] }), { type: "taken", sessionId: "one" }],
    expected: { waiting: ["two"] },
  },
  {
    fact: "an accepted chat moves over before its event",
    actions: [snapshot({ waiting: [one] }), { type: "accepted", sessionId: "one", at: noon }],
    expected: { waiting: [], mine: ["one"] },
  },
  {
    fact: "an accepted chat stands once when its event follows",
    actions: [
      snapshot({ waiting: [one] }),
      { type: "accepted", sessionId: "one", at: noon },
      session({ ...mine, waiting: false, mine: true }),
    ],
    expected: { waiting: [], mine: ["one"] },
  },
  {
    fact: "an ended chat stays",
    actions: [snapshot({ mySessions: [mine] }), session({ ...ended, waiting: false, mine: true })],
    expected: { mine: ["one"] },
  },
  {
    fact: "an ended chat stays through a snapshot without it",
    actions: [
      snapshot({ mySessions: [mine] }),
      session({ ...ended, waiting: false, mine: true }),
      snapshot({}),
    ],
    expected: { mine: ["one"], sessions: { one: ended } },
  },
  {
    fact: "a chat that ended while nobody listened is shown as ended",
    actions: [snapshot({ mySessions: [mine] }), snapshot({})],
    expected: { mine: ["one"], sessions: { one: ended } },
  },
  {
    fact: "a new session of the same conversation takes the ended one's place",
    actions: [
      snapshot({ mySessions: [ended] }),
      { type: "opened", sessionId: "one" },
      session({
        ...two,
        conversationId: one.conversationId,
        status: "Active",
        acceptedAt: noon,
        waiting: false,
        mine: true,
      }),
    ],
    expected: { mine: ["two"], openId: "two" },
  },
  {
    fact: "clearing removes ended chats but the open one",
    actions: [
      snapshot({ mySessions: [ended, { ...ended, sessionId: "two" }] }),
      { type: "opened", sessionId: "two" },
      { type: "ended_cleared" },
    ],
    expected: { mine: ["two"] },
  },
  {
    fact: "a message in another chat counts as unread",
    actions: [snapshot({ mySessions: [mine] }), entry(4, aMessage(4, "Hello?"))],
    expected: { unread: { one: 1 } },
  },
  {
    fact: "what the channel says by itself answers nobody",
    actions: [
      snapshot({ mySessions: [mine] }),
      entry(4, aMessage(4, "Hello?")),
      entry(5, aMessage(5, "We have your message.", { role: "System" })),
    ],
    expected: {
      sessions: {
        one: { ...mine, lastSeq: 4, lastMessage: { text: "Hello?", at: noon, fromCustomer: true } },
      },
    },
  },
  {
    fact: "a message in the open chat is read",
    actions: [
      snapshot({ mySessions: [mine] }),
      { type: "opened", sessionId: "one" },
      entry(4, aMessage(4, "Hello?")),
    ],
    expected: { unread: { one: 0 } },
  },
  {
    fact: "a message in the open chat is unread while the rep looks elsewhere",
    actions: [
      snapshot({ mySessions: [mine] }),
      { type: "opened", sessionId: "one" },
      { type: "attention", attending: false },
      entry(4, aMessage(4, "Hello?")),
    ],
    expected: { unread: { one: 1 } },
  },
  {
    fact: "coming back reads the open chat",
    actions: [
      snapshot({ mySessions: [mine] }),
      { type: "opened", sessionId: "one" },
      { type: "attention", attending: false },
      entry(4, aMessage(4, "Hello?")),
      { type: "attention", attending: true },
    ],
    expected: { unread: { one: 0 } },
  },
  {
    fact: "the same entry twice counts once",
    actions: [
      snapshot({ mySessions: [mine] }),
      entry(4, aMessage(4, "Hello?")),
      entry(4, aMessage(4, "Hello?")),
    ],
    expected: { unread: { one: 1 } },
  },
  {
    fact: "a message missed while away counts as one",
    actions: [
      snapshot({ mySessions: [mine] }),
      snapshot({
        mySessions: [
          { ...mine, lastSeq: 9, lastMessage: { text: "Hello?", at: noon, fromCustomer: true } },
        ],
      }),
    ],
    expected: { unread: { one: 1 } },
  },
  {
    fact: "an entry of an unknown conversation changes nothing",
    actions: [
      snapshot({ mySessions: [mine] }),
      {
        type: "entry",
        event: { endUserId: "x", conversationId: "y", seq: 1, entry: aMessage(1, "Hi") },
      },
    ],
    expected: { unread: { one: 0 }, sessions: { one: mine }, logs: {} },
  },
  {
    fact: "typing in an unknown conversation changes nothing",
    actions: [
      {
        type: "typing",
        at: noon,
        event: { endUserId: "x", conversationId: "y", typing: true },
      },
    ],
    expected: { logs: {} },
  },
  {
    fact: "presence follows its event",
    actions: [snapshot({}), { type: "presence", presence: "busy" }],
    expected: { presence: "busy" },
  },
  {
    fact: "an ended sign-in says why",
    actions: [{ type: "signed_out", message: "Ended elsewhere." }],
    expected: { signedOut: "Ended elsewhere." },
  },
])("$fact", ({ actions, expected }) => {
  expect(after(...actions)).toMatchObject(expected);
});

test("an open chat's log is read once it has been heard of", () => {
  expect(gap(opened())).toBe(true);
  expect(gap(read())).toBe(false);
});

test("an entry that follows on leaves no gap", () => {
  expect(gap(read(entry(4, aMessage(4, "next"))))).toBe(false);
});

test("an entry that skips leaves a gap until the log is read again", () => {
  const skipped = read(entry(5, aMessage(5, "after the gap")));
  expect(gap(skipped)).toBe(true);
  expect(gap([...skipped, ...reading([aMessage(4, "the gap"), aMessage(5, "after")])])).toBe(false);
});

test("what arrives while the log is read stays", () => {
  const actions = [
    ...opened(),
    running,
    entry(4, aMessage(4, "live")),
    listed([aMessage(3, "old")]),
  ];
  expect(texts(actions)).toEqual(["old", "live"]);
});

test("a reading covers what other conversations of the customer made heard", () => {
  const other = entryOf("elsewhere", 4, aMessage(4, "in another conversation"));
  expect(gap([...opened(), other, ...reading([aMessage(3, "old")])])).toBe(false);
});

test("a session event that knows more lines than the log leaves a gap", () => {
  expect(gap(read(session({ ...mine, lastSeq: 8, waiting: false, mine: true })))).toBe(true);
});

test("a snapshot repairs a log that could not be read", () => {
  const failed: DeskAction[] = [
    ...opened(),
    { type: "reading", conversationId: one.conversationId, reading: "failed" },
  ];
  expect(gap(failed)).toBe(false);
  expect(gap([...failed, snapshot({ mySessions: [mine] })])).toBe(true);
});

test("typing shows for five seconds and ends with the message", () => {
  const typing: DeskAction = {
    type: "typing",
    at: noon,
    event: { endUserId: one.endUserId, conversationId: one.conversationId, typing: true },
  };
  expect(log(read(typing))?.typingUntil).toBe(noon + 5000);
  expect(log(read(typing, entry(4, aMessage(4, "there"))))?.typingUntil).toBe(0);
});

test("typing ends with a message of which the list has heard before", () => {
  const typing: DeskAction = {
    type: "typing",
    at: noon,
    event: { endUserId: one.endUserId, conversationId: one.conversationId, typing: true },
  };
  const listed: DeskAction = {
    type: "session",
    event: { ...mine, lastSeq: 4, waiting: false, mine: true },
  };
  const told = read(typing, listed, entry(4, aMessage(4, "there")));
  expect(log(told)?.typingUntil).toBe(0);
});

test("a sent message gives way to the log's", () => {
  const written = aMessage(4, "Hello", { role: "Agent", id: "mine" });
  const sending: DeskAction = { type: "sending", message: outgoing };
  expect(after(...read(sending)).outgoing).toHaveLength(1);
  expect(after(...read(sending, entry(4, written))).outgoing).toHaveLength(0);
  expect(after(...read(sending, entry(4, written), { type: "sent", id: "mine" })).outgoing).toEqual(
    [],
  );
});

test("a message that was not sent keeps its id and its place for another try", () => {
  const failed: DeskAction = { type: "not_sent", id: "mine", reason: "No connection." };
  const again: DeskAction = { type: "sending", message: outgoing };
  expect(after(again, failed).outgoing).toEqual([
    { ...outgoing, state: "failed", reason: "No connection." },
  ]);
  expect(after(again, failed, again).outgoing).toEqual([outgoing]);
});

it.each([
  { presence: "available" as const, count: 2 },
  { presence: "offline" as const, count: 1 },
])("while $presence $count chats want the rep", ({ presence, count }) => {
  const state = after(
    snapshot({ waiting: [two], mySessions: [mine], presence }),
    entry(4, aMessage(4, "Hello?")),
    entry(5, aMessage(5, "Anybody?")),
  );
  expect(attentionCount(state)).toBe(count);
});

const outgoing = {
  id: "mine",
  conversationId: one.conversationId,
  text: "Hello",
  at: noon,
  state: "sending" as const,
};
const running: DeskAction = {
  type: "reading",
  conversationId: one.conversationId,
  reading: "running",
};

function after(...actions: DeskAction[]): DeskState {
  return actions.reduce(deskReducer, emptyDesk);
}

function opened(): DeskAction[] {
  return [snapshot({ mySessions: [mine] }), { type: "opened", sessionId: "one" }];
}

function read(...more: DeskAction[]): DeskAction[] {
  return [...opened(), ...reading([aMessage(3, "old")]), ...more];
}

function reading(entries: DeskEntry[]): DeskAction[] {
  return [running, listed(entries)];
}

function listed(entries: DeskEntry[]): DeskAction {
  const list = { entries, lastSeq: entries.at(-1)?.seq ?? 0 };
  return { type: "read", conversationId: one.conversationId, list };
}

function log(actions: DeskAction[]) {
  return after(...actions).logs[one.conversationId];
}

function gap(actions: DeskAction[]): boolean | undefined {
  const found = log(actions);
  return found && needsReading(found);
}

function texts(actions: DeskAction[]) {
  return log(actions)?.entries.map(
    ({ entryPayload }) =>
      entryPayload.entryType === "Message" && messageText(entryPayload.abstractMessage),
  );
}

function snapshot(desk: Partial<Desk>): DeskAction {
  return {
    type: "snapshot",
    desk: {
      member: { id: "m", name: "Ray Rep" },
      presence: "available",
      inQueue: true,
      waiting: [],
      mySessions: [],
      ...desk,
    },
  };
}

function session(event: Extract<DeskAction, { type: "session" }>["event"]): DeskAction {
  return { type: "session", event };
}

function entry(seq: number, line: DeskEntry): DeskAction {
  return entryOf(one.conversationId, seq, line);
}

function entryOf(conversationId: string, seq: number, line: DeskEntry): DeskAction {
  return { type: "entry", event: { endUserId: one.endUserId, conversationId, seq, entry: line } };
}
