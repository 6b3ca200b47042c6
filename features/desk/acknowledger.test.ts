import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { NewAcknowledgement } from "@/protocol/acknowledgement";
import { createAcknowledger } from "./acknowledger";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const read = (conversationEntryId: string): NewAcknowledgement => ({
  entryType: "Read",
  conversationEntryId,
});

function anAcknowledger(failures = 0) {
  const sent: { conversationId: string; messages: string[] }[] = [];
  const { say } = createAcknowledger(async (conversationId, acks) => {
    sent.push({ conversationId, messages: acks.map((ack) => ack.conversationEntryId) });
    if (sent.length <= failures) throw new Error("No connection");
  });
  return { say, sent };
}

test("what comes within a moment goes in one call for each chat, and never twice", async () => {
  const { say, sent } = anAcknowledger();
  say("one", [read("a"), read("b")]);
  say("one", [read("b"), read("c")]);
  say("two", [read("d")]);
  await vi.advanceTimersByTimeAsync(1000);
  say("one", [read("a")]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent).toEqual([
    { conversationId: "one", messages: ["a", "b", "c"] },
    { conversationId: "two", messages: ["d"] },
  ]);
});

test("more than one call may hold goes in several", async () => {
  const { say, sent } = anAcknowledger();
  say(
    "one",
    Array.from({ length: 101 }, (_, index) => read(`${index}`)),
  );
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent.map(({ messages }) => messages.length)).toEqual([100, 1]);
});

test("what failed is said again when it is due again", async () => {
  const { say, sent } = anAcknowledger(1);
  for (let attempt = 0; attempt < 3; attempt++) {
    say("one", [read("a")]);
    await vi.advanceTimersByTimeAsync(1000);
  }
  expect(sent).toHaveLength(2);
});
