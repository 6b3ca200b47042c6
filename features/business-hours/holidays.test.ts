import { expect, it, test } from "vitest";
import { fallsOn, type Recurrence, sayRecurrence } from "./holidays";

const aHoliday = (date: string, recurrence: Recurrence, until = "") => ({
  ...{ name: "Holiday", intervals: [] },
  ...{ date, recurrence, until },
});

it.each([
  { recurrence: "none", date: "2026-12-25", on: ["2026-12-25"], off: ["2027-12-25"] },
  {
    recurrence: "daily",
    date: "2026-12-25",
    until: "2026-12-31",
    on: ["2026-12-25", "2026-12-31"],
    off: ["2026-12-24", "2027-01-01"],
  },
  { recurrence: "weekly", date: "2026-11-25", on: ["2026-12-02"], off: ["2026-12-01"] },
  { recurrence: "monthly", date: "2026-01-31", on: ["2026-03-31"], off: ["2026-02-28"] },
  {
    recurrence: "monthly_nth",
    date: "2026-11-02",
    on: ["2026-12-07"],
    off: ["2026-12-14", "2026-12-02"],
  },
  { recurrence: "monthly_nth", date: "2026-10-30", on: ["2026-11-27"], off: ["2026-11-20"] },
  { recurrence: "yearly", date: "2025-12-25", on: ["2026-12-25"], off: ["2024-12-25"] },
  { recurrence: "yearly", date: "2024-02-29", on: ["2028-02-29"], off: ["2026-03-01"] },
  {
    recurrence: "yearly_nth",
    date: "2025-11-27",
    on: ["2026-11-26", "2027-11-25"],
    off: ["2026-11-27", "2026-10-22"],
  },
] satisfies {
  recurrence: Recurrence;
  date: string;
  until?: string;
  on: string[];
  off: string[];
}[])("$recurrence from $date falls on $on and not on $off", (each) => {
  const holiday = aHoliday(each.date, each.recurrence, "until" in each ? each.until : "");
  expect(each.on.filter((day) => !fallsOn(holiday, day))).toEqual([]);
  expect(each.off.filter((day) => fallsOn(holiday, day))).toEqual([]);
});

test("the ways to come again are said by the date", () => {
  expect(sayRecurrence("yearly_nth", "2026-11-26")).toBe(
    "Every year on the fourth Thursday of November",
  );
  expect(sayRecurrence("monthly_nth", "2026-10-30")).toBe("Every month on the last Friday");
});
