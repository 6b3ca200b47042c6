import { expect, it } from "vitest";
import type { Holiday } from "./holidays";
import { answerAt } from "./say";
import { aWeek, someHours } from "./testing";
import { days } from "./week";

const christmas: Holiday = {
  ...{ name: "Christmas", date: "2025-12-25", recurrence: "yearly", until: "", intervals: [] },
};
const hours = someHours({
  week: aWeek({ monday: "09:00-12:00 13:00-18:00", friday: "22:00-02:00" }),
  holidays: [christmas],
});
const always = someHours({
  week: aWeek(Object.fromEntries(days.map((day) => [day, "00:00-24:00"]))),
});

it.each([
  ["2026-11-23T09:00:00Z", "Open until 12:00", "Monday: 09:00 to 12:00."],
  [
    "2026-11-23T11:30:00Z",
    "Closed. Opens 13:00.",
    "Monday is open 09:00 to 12:00, 13:00 to 18:00.",
  ],
  ["2026-11-22T11:00:00Z", "Closed. Opens Monday 09:00.", "Sunday is closed."],
  ["2026-11-28T00:00:00Z", "Open until 02:00", "Friday: 22:00 to 02:00 next day."],
  ["2026-12-25T22:00:00Z", "Closed. Opens Monday 09:00.", "The holiday Christmas: closed all day."],
])("at %s it says: %s", (iso, title, because) => {
  expect(answerAt(hours, Date.parse(iso))).toMatchObject({ title, because });
});

it.each([
  [always, "Open. It never closes."],
  [someHours({ week: aWeek({}) }), "Closed. It does not open within a year."],
])("what stays as it is says so", (hours, title) => {
  expect(answerAt(hours, Date.parse("2026-11-23T09:00:00Z")).title).toBe(title);
});
