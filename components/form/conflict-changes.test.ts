import { expect, test } from "vitest";
import { conflictChanges } from "./conflict-changes";

const before = { title: "Chat", on: true, dark: { alert: "#111111" }, ids: ["a"], same: 1 };

test("what somebody else saved is told field by field, with what was typed over it", () => {
  const theirs = {
    ...before,
    title: "Ask",
    on: false,
    dark: { alert: "#222222" },
    ids: ["a", "b"],
  };
  const mine = { ...before, title: "Talk", dark: { alert: "#222222" } };
  expect(conflictChanges(before, theirs, mine)).toEqual([
    { path: "title", before: "Chat", theirs: "Ask", mine: "Talk" },
    { path: "on", before: "On", theirs: "Off" },
    { path: "dark.alert", before: "#111111", theirs: "#222222" },
    { path: "ids", before: "1 entry", theirs: "2 entries" },
  ]);
});

test("nothing is told of what only was typed here", () => {
  expect(conflictChanges(before, before, { ...before, title: "Talk" })).toEqual([]);
});
