import { expect, it } from "vitest";
import type { LiveHours } from "@/protocol/business-hours";
import { closedUntil } from "./closed-until";

const hours: LiveHours = {
  ...{ open: false, opensAt: 10, closesAt: 20, outside: "say" },
  changes: [10, 20, 30],
};

it.each([
  { now: 0, until: 10, name: "before the first opening" },
  { now: 10, until: undefined, name: "while it is open" },
  { now: 20, until: 30, name: "after the closing, on a page that stayed open" },
  { now: 30, until: undefined, name: "after all that was announced" },
])("$name", ({ now, until }) => {
  expect(closedUntil(hours, now)).toBe(until);
});

it("an opening too far ahead to be announced is known all the same", () => {
  expect(closedUntil({ ...hours, opensAt: 99, changes: [] }, 0)).toBe(99);
  expect(closedUntil({ ...hours, opensAt: null, changes: [] }, 0)).toBeNull();
});
