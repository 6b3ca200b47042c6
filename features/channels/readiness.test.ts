import { expect, test } from "vitest";
import { readiness } from "./readiness";

test("a channel without a queue lacks one", () => {
  expect(readiness({ queue: null })).toEqual({
    lacks: [{ code: "no_queue", message: "No queue chosen.", fix: "Choose a queue" }],
    warnings: [],
  });
});

test("an empty queue warns and does not block", () => {
  expect(readiness({ queue: { id: "q", label: "Support", memberCount: 0 } })).toEqual({
    lacks: [],
    warnings: [
      {
        code: "queue_without_members",
        message: "Support has no members.",
        fix: "Add members",
        queueId: "q",
      },
    ],
  });
});

test("a channel with a staffed queue is ready", () => {
  const queue = { id: "q", label: "Support", memberCount: 1 };
  expect(readiness({ queue })).toEqual({ lacks: [], warnings: [] });
});
