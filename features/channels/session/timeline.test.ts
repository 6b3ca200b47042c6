import { expect, test } from "vitest";
import { standardsOf } from "@/lib/setting";
import { sessionSettings } from "./settings";
import { conflictsOf, type Surroundings, span, timelineOf } from "./timeline";

const watched = { ...standardsOf(sessionSettings), customerInactivity: true };
const nothing: Surroundings = {
  idleWarningMinutes: null,
  longestWait: null,
  access: [],
  businessHours: [],
};

function wayOf(...args: Parameters<typeof timelineOf>): string[] {
  return timelineOf(...args).map(({ title, gap }) => (gap ? `${gap}: ${title}` : title));
}

test("a session goes from the first word to its end, with the minutes between", () => {
  expect(wayOf(watched, { ...nothing, idleWarningMinutes: 8 })).toEqual([
    ...["Customer writes", "Rep replies", "8 min: Idle warning"],
    ...["2 min: Becomes inactive", "24 h: Ends"],
  ]);
});

test("a session may end without having been inactive", () => {
  expect(wayOf({ ...watched, inactivityAction: "end" }, nothing)).toEqual([
    ...["Customer writes", "Rep replies", "10 min: Ends"],
  ]);
});

test("without a watch on inactivity a session stays", () => {
  expect(wayOf({ ...watched, customerInactivity: false }, nothing).at(-1)).toBe("Stays active");
});

test("a warning that comes too late is named", () => {
  const around = { ...nothing, idleWarningMinutes: 15 };
  expect(wayOf(watched, around)).not.toContain("15 min: Idle warning");
  expect(conflictsOf(watched, around)).toEqual([
    "The idle warning at 15 min never comes: the session is inactive after 10 min.",
  ]);
});

test("an abandonment that the longest wait forestalls is named", () => {
  const settings = { ...watched, customerInactivity: false, abandonedChats: true };
  const around = { ...nothing, longestWait: { minutes: 3, outcome: "end" as const } };
  expect(conflictsOf(settings, around)).toEqual([
    "No chat counts as abandoned at 5 min: the longest wait is over after 3 min.",
  ]);
});

test("an access that is over before the session is named", () => {
  const around = { ...nothing, access: [{ label: "A guest's access", minutes: 360 }] };
  expect(conflictsOf(watched, around)).toHaveLength(1);
  const settings = { ...watched, inactivityAction: "inactivate_and_end" as const };
  expect(conflictsOf(settings, around)).toEqual([]);
});

test.each([
  [5, "5 min"],
  [60, "1 h"],
  [90, "1 h 30 min"],
  [1440, "24 h"],
])("%i minutes read as %s", (minutes, words) => expect(span(minutes)).toBe(words));
