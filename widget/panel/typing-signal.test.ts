import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createTypingSignal } from "./typing-signal";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function aSignal() {
  const sent: string[] = [];
  return { sent, signal: createTypingSignal((entryType) => sent.push(entryType)) };
}

test("many keys are few signals, and silence ends them", () => {
  const { sent, signal } = aSignal();
  for (let key = 0; key < 20; key++) {
    signal.wrote("x".repeat(key + 1));
    vi.advanceTimersByTime(100);
  }
  expect(sent).toEqual(["TypingStartedIndicator"]);
  vi.advanceTimersByTime(6000);
  expect(sent).toEqual(["TypingStartedIndicator", "TypingStoppedIndicator"]);
});

test("a sent message needs no other end", () => {
  const { sent, signal } = aSignal();
  signal.wrote("x");
  signal.sent();
  vi.advanceTimersByTime(10_000);
  expect(sent).toEqual(["TypingStartedIndicator"]);
});
