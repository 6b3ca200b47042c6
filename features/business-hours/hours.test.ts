import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Holiday } from "./holidays";
import { nextChange, nextChanges, openAt, spanAt } from "./hours";
import { aWeek, someHours } from "./testing";
import { days, type Interval, officeWeek, type Week } from "./week";
import { localOf } from "./zoned";

const at = (iso: string) => Date.parse(iso);
const night = aWeek({ friday: "22:00-02:00" });
const always = aWeek(Object.fromEntries(days.map((day) => [day, "00:00-24:00"])));

it.each([
  { when: "Monday 08:59", iso: "2026-11-23T07:59:59Z", open: false },
  { when: "Monday 09:00", iso: "2026-11-23T08:00:00Z", open: true },
  { when: "Monday 17:59", iso: "2026-11-23T16:59:59Z", open: true },
  { when: "Monday 18:00", iso: "2026-11-23T17:00:00Z", open: false },
  { when: "Sunday noon", iso: "2026-11-22T11:00:00Z", open: false },
])("an office in Berlin on $when is open: $open", ({ iso, open }) => {
  expect(openAt(someHours(), at(iso))).toBe(open);
});

test("hours past midnight belong to the day on which they begin", () => {
  const hours = someHours({ week: night });
  const saturday = at("2026-11-28T00:30:00Z");
  expect(spanAt(hours, saturday)?.rule.day).toBe("friday");
  expect(nextChange(hours, saturday)).toBe(at("2026-11-28T01:00:00Z"));
});

test("days that touch at midnight are one opening", () => {
  const week = aWeek({ monday: "20:00-00:00", tuesday: "00:00-02:00" });
  const hours = someHours({ week });
  expect(nextChange(hours, at("2026-11-23T20:00:00Z"))).toBe(at("2026-11-24T01:00:00Z"));
});

test("what is never closed has no next change, and neither has what never opens", () => {
  expect(nextChange(someHours({ week: always }), at("2026-11-23T20:00:00Z"))).toBeNull();
  expect(nextChange(someHours({ week: aWeek({}) }), at("2026-11-23T20:00:00Z"))).toBeNull();
});

describe("holidays", () => {
  const christmas: Holiday = {
    ...{ name: "Christmas", date: "2025-12-25", recurrence: "yearly", until: "" },
    intervals: [],
  };

  test("a closed holiday takes the place of its weekday's hours", () => {
    const hours = someHours({ holidays: [{ ...christmas, intervals: [] }] });
    expect(openAt(hours, at("2026-12-25T11:00:00Z"))).toBe(false);
    expect(nextChange(hours, at("2026-12-24T17:00:00Z"))).toBe(at("2026-12-28T08:00:00Z"));
  });

  test("a holiday may have hours of its own, on a day that is closed otherwise too", () => {
    const intervals = [{ from: "10:00", to: "12:00" }];
    const holiday = { ...christmas, name: "Market", date: "2026-11-22", intervals };
    const hours = someHours({ holidays: [{ ...holiday, recurrence: "none" }] });
    expect(spanAt(hours, at("2026-11-22T10:00:00Z"))?.rule.holiday?.name).toBe("Market");
  });

  test("a holiday leaves the night before alone", () => {
    const holiday = { ...christmas, date: "2026-11-28", intervals: [] };
    const hours = someHours({ week: night, holidays: [holiday] });
    expect(openAt(hours, at("2026-11-28T00:30:00Z"))).toBe(true);
  });

  test("years ahead are not looked through for what comes within one", () => {
    const intervals = [{ from: "10:00", to: "12:00" }];
    const hours = someHours({ week: aWeek({}), holidays: [{ ...christmas, intervals }] });
    expect(nextChange(hours, at("2026-12-25T11:00:00Z"))).toBe(at("2027-12-25T09:00:00Z"));
  });
});

describe("clock changes", () => {
  it.each([
    {
      name: "an opening in the spring gap begins with the jump",
      timeZone: "America/New_York",
      times: { sunday: "02:30-06:00" },
      asked: "2026-03-08T00:00:00Z",
      changes: ["2026-03-08T07:00:00Z", "2026-03-08T10:00:00Z"],
    },
    {
      name: "an hour that comes twice is open through both",
      timeZone: "America/New_York",
      times: { sunday: "01:00-02:00" },
      asked: "2026-11-01T00:00:00Z",
      changes: ["2026-11-01T05:00:00Z", "2026-11-01T07:00:00Z"],
    },
    {
      name: "a closing in the hour that comes twice is its first",
      timeZone: "Europe/Berlin",
      times: { saturday: "22:00-02:30" },
      asked: "2026-10-24T12:00:00Z",
      changes: ["2026-10-24T20:00:00Z", "2026-10-25T00:30:00Z"],
    },
    {
      name: "half an hour's jump counts half an hour",
      timeZone: "Australia/Lord_Howe",
      times: { sunday: "00:00-24:00" },
      asked: "2026-10-03T00:00:00Z",
      changes: ["2026-10-03T13:30:00Z", "2026-10-04T13:00:00Z"],
    },
    {
      name: "a zone of quarter hours is met exactly",
      timeZone: "Asia/Kathmandu",
      times: { sunday: "09:00-18:00" },
      asked: "2026-11-22T00:00:00Z",
      changes: ["2026-11-22T03:15:00Z", "2026-11-22T12:15:00Z"],
    },
  ])("$name", ({ timeZone, times, asked, changes }) => {
    const hours = someHours({ timeZone, week: aWeek(times) });
    expect(nextChanges(hours, at(asked), 2)).toEqual(changes.map(at));
  });

  test("what the gap swallows does not open", () => {
    const week = aWeek({ sunday: "02:10-02:50" });
    const hours = someHours({ timeZone: "America/New_York", week });
    const change = nextChange(hours, at("2026-03-08T00:00:00Z"));
    expect(change).toBe(at("2026-03-15T06:10:00Z"));
  });
});

describe("at any moment, in any zone", () => {
  const zones = [
    "America/New_York",
    "Europe/Berlin",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "America/St_Johns",
    "Pacific/Apia",
    "America/Havana",
    "UTC",
  ];
  const zone = fc.constantFrom(...zones);
  const time = fc.integer({ min: 0, max: 95 }).map(clock);
  const interval = fc
    .tuple(time, time)
    .filter(([from, to]) => from !== to)
    .map(([from, to]): Interval => ({ from, to }));
  const day = fc.array(interval, { maxLength: 2 });
  const week = fc.record<Week>({
    ...{ monday: day, tuesday: day, wednesday: day, thursday: day },
    ...{ friday: day, saturday: day, sunday: day },
  });
  /** Spread over a year, and crowded around changes of the clock. */
  const moment = fc.oneof(
    fc.integer({ min: at("2026-01-01T00:00:00Z"), max: at("2026-12-31T00:00:00Z") }),
    fc
      .tuple(
        fc.constantFrom(
          ...["2026-03-08T07:00:00Z", "2026-11-01T06:00:00Z", "2026-03-29T01:00:00Z"],
          ...["2026-10-25T01:00:00Z", "2026-04-04T15:00:00Z", "2026-10-03T15:30:00Z"],
        ),
        fc.integer({ min: -180, max: 180 }),
      )
      .map(([iso, minutes]) => at(iso) + minutes * 60_000),
  );

  test("nothing changes before the next change, and there it does", () => {
    fc.assert(
      fc.property(zone, week, moment, fc.double({ min: 0, max: 1, noNaN: true }), (...drawn) => {
        const [timeZone, week, instant, part] = drawn;
        const hours = someHours({ timeZone, week });
        const open = openAt(hours, instant);
        const change = nextChange(hours, instant);
        if (change === null) return true;
        const between = instant + Math.floor((change - 1 - instant) * part);
        return (
          change > instant && openAt(hours, between) === open && openAt(hours, change) === !open
        );
      }),
      { numRuns: 400 },
    );
  });

  test("it is open when the clock on the wall says so, away from changes of the clock", () => {
    fc.assert(
      fc.property(zone, week, moment, (timeZone, week, instant) => {
        fc.pre(!nearClockChange(timeZone, instant));
        const hours = someHours({ timeZone, week });
        return openAt(hours, instant) === wallSays(timeZone, week, instant);
      }),
      { numRuns: 600 },
    );
  });

  test("openings and closings take turns and rise", () => {
    fc.assert(
      fc.property(zone, week, moment, (timeZone, week, instant) => {
        const hours = someHours({ timeZone, week });
        const changes = nextChanges(hours, instant, 6);
        const open = openAt(hours, instant);
        return changes.every(
          (change, index) =>
            change > (changes[index - 1] ?? instant) &&
            openAt(hours, change) === (index % 2 === 0 ? !open : open),
        );
      }),
      { numRuns: 200 },
    );
  });
});

test("a computed week is quick enough for a door", () => {
  const hours = someHours({ week: officeWeek });
  expect(nextChanges(hours, at("2026-11-22T00:00:00Z"), 14)).toHaveLength(14);
});

function clock(quarters: number): string {
  const two = (count: number) => String(count).padStart(2, "0");
  return `${two(Math.floor(quarters / 4))}:${two((quarters % 4) * 15)}`;
}

/** The plain reading of a week: today's hours, or yesterday's past midnight. */
function wallSays(timeZone: string, week: Week, instant: number): boolean {
  const { date, minutes } = localOf(timeZone, instant);
  const shown = `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  const at = (new Date(date).getUTCDay() + 6) % 7;
  const today = week[days[at] ?? "monday"];
  const yesterday = week[days[(at + 6) % 7] ?? "monday"];
  return (
    today.some(({ from, to }) => shown >= from && (shown < to || to < from)) ||
    yesterday.some(({ from, to }) => to < from && shown < to)
  );
}

function nearClockChange(timeZone: string, instant: number): boolean {
  const apart = (hours: number) => {
    const there = localOf(timeZone, instant + hours * 3_600_000);
    const here = localOf(timeZone, instant);
    const days = (Date.parse(there.date) - Date.parse(here.date)) / 60_000;
    return days + there.minutes - here.minutes !== hours * 60;
  };
  return apart(-4) || apart(4);
}
