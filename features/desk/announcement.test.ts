import { expect, it } from "vitest";
import { announcement } from "./announcement";
import { emptyDesk } from "./desk-state";
import { aMessage, aSession } from "./testing";

const session = aSession({ sessionId: "one", status: "Active" });
const desk = { ...emptyDesk, sessions: { one: session }, mine: ["one"] };
const arrival = {
  ...aSession({ sessionId: "two", customerName: "Bob" }),
  waiting: true,
  mine: false,
};
const { conversationId, endUserId } = session;

it.each([
  { fact: "a message in another chat", state: desk, said: "New message from Ada: Hello?" },
  { fact: "a message in the open chat", state: { ...desk, openId: "one" }, said: undefined },
  { fact: "a message in a chat in line", state: { ...desk, mine: [] }, said: undefined },
])("$fact is announced as $said", ({ state, said }) => {
  const data = { endUserId, conversationId, seq: 1, entry: aMessage(1, "Hello?") };
  expect(announcement(state, { name: "entry", data })).toBe(said);
});

it.each([
  { fact: "a chat that arrives", state: desk, said: "Bob is waiting" },
  { fact: "a chat already in line", state: { ...desk, waiting: ["two"] }, said: undefined },
])("$fact is announced as $said", ({ state, said }) => {
  expect(announcement(state, { name: "session", data: arrival })).toBe(said);
});
