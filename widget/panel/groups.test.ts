import { expect, test } from "vitest";
import { group } from "./groups";
import type { Line } from "./log";

const noon = new Date(2026, 10, 22, 12).getTime();
const minute = 60_000;

function said(at: number, from: "customer" | "rep" = "rep", name = "Ann"): Line {
  return { kind: "message", id: String(at), from, name, text: "Hi", at };
}

function shapes(lines: Line[]): string[] {
  return group(lines).map((block) =>
    block.kind === "group" ? `group of ${block.messages.length}` : block.kind,
  );
}

test("messages of one sender within two minutes are a group", () => {
  expect(shapes([said(noon), said(noon + minute), said(noon + 2 * minute)])).toEqual([
    "day",
    "group of 3",
  ]);
});

test("two minutes, another sender or a note begin a new group", () => {
  const note: Line = { kind: "note", id: "n", text: "Ann left", at: noon + 4 * minute };
  const lines = [
    said(noon),
    said(noon + 2 * minute),
    said(noon + 3 * minute, "customer", ""),
    said(noon + 3 * minute, "rep", "Bo"),
    note,
    said(noon + 4 * minute, "rep", "Bo"),
  ];
  expect(shapes(lines)).toEqual([
    "day",
    "group of 1",
    "group of 1",
    "group of 1",
    "group of 1",
    "note",
    "group of 1",
  ]);
});

test("each day has its line", () => {
  expect(shapes([said(noon), said(noon + 24 * 60 * minute)])).toEqual([
    "day",
    "group of 1",
    "day",
    "group of 1",
  ]);
});
