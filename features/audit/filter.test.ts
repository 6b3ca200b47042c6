import { expect, it, test } from "vitest";
import { auditFilterOf, auditSearch, dayAfter, startOfDay } from "./filter";

test("an address keeps what was asked for", () => {
  const search =
    "?q=shop&person=p1&kind=queue&action=queue_edited&from=2026-11-01&zone=Asia%2FTokyo";
  const filter = auditFilterOf(Object.fromEntries(new URLSearchParams(search)));
  expect(auditSearch(filter)).toBe(search);
});

it.each([
  { said: { kind: "toString" }, search: "" },
  { said: { action: "nothing_done" }, search: "" },
  { said: { from: "2026-13-45", to: "yesterday" }, search: "" },
  { said: { from: "2026-11-01", zone: "Mars/Base" }, search: "?from=2026-11-01&zone=UTC" },
  { said: { q: ["a", "b"] }, search: "" },
])("what an address cannot mean is left out: $said", ({ said, search }) => {
  expect(auditSearch(auditFilterOf(said))).toBe(search);
});

it.each([
  { day: "2026-11-22", zone: "UTC", starts: "2026-11-22T00:00:00.000Z" },
  { day: "2026-11-22", zone: "Asia/Tokyo", starts: "2026-11-21T15:00:00.000Z" },
  { day: "2026-11-22", zone: "America/New_York", starts: "2026-11-22T05:00:00.000Z" },
  { day: "2026-03-29", zone: "Europe/Berlin", starts: "2026-03-28T23:00:00.000Z" },
  { day: "2026-03-30", zone: "Europe/Berlin", starts: "2026-03-29T22:00:00.000Z" },
])("$day begins in $zone at $starts", ({ day, zone, starts }) => {
  expect(startOfDay(day, zone).toISOString()).toBe(starts);
});

test("the day after the last of a month is the first of the next", () => {
  expect(dayAfter("2026-11-30")).toBe("2026-12-01");
});
