import { addDays, type CalendarDay, weekdayOf } from "./dates";
import { fallsOn, type Holiday } from "./holidays";
import { type Day, days, type Interval, isWholeDay, minutesOf, type Week } from "./week";
import { instantOf, localOf } from "./zoned";

export type Hours = {
  /** An IANA name, such as Europe/Berlin. */
  timeZone: string;
  week: Week;
  holidays: Holiday[];
};

/** What decides a day: its weekday's hours, or a holiday's in their place. */
export type Rule = { day: Day; holiday: Holiday | undefined; intervals: Interval[] };

/** A time without a break within one rule; it belongs to the day on which it begins. */
export type Span = { from: number; to: number; date: CalendarDay; interval: Interval; rule: Rule };

/** How far ahead the next change is looked for. */
const horizonDays = 400;

export function openAt(hours: Hours, instant: number): boolean {
  return spanAt(hours, instant) !== undefined;
}

/** The span in which the moment lies; undefined when closed. */
export function spanAt(hours: Hours, instant: number): Span | undefined {
  return spansAround(hours, instant).find(({ from, to }) => from <= instant && instant < to);
}

/** The next opening or closing after the moment; null when it stays as it is. */
export function nextChange(hours: Hours, instant: number): number | null {
  return nextChanges(hours, instant, 1)[0] ?? null;
}

/** The next openings and closings in turn. */
export function nextChanges(hours: Hours, instant: number, count: number): number[] {
  const changes: number[] = [];
  if (isAlways(hours)) return changes;
  const today = localOf(hours.timeZone, instant).date;
  let open: { from: number; to: number } | undefined;
  for (let ahead = -2; ahead <= horizonDays && changes.length < count; ahead++) {
    for (const { from, to } of spansOf(hours, addDays(today, ahead))) {
      if (open && from <= open.to) {
        open.to = Math.max(open.to, to);
        continue;
      }
      if (open) changes.push(...[open.from, open.to].filter((at) => at > instant));
      open = { from, to };
    }
  }
  if (open && changes.length < count) {
    const endless = open.to >= instantOf(hours.timeZone, addDays(today, horizonDays), 0);
    changes.push(...[open.from, ...(endless ? [] : [open.to])].filter((at) => at > instant));
  }
  return changes.slice(0, count);
}

/** The rule of a day in the hours' own calendar. A closed holiday goes before one with hours. */
export function ruleOf({ week, holidays }: Hours, date: CalendarDay): Rule {
  const falling = holidays.filter((holiday) => fallsOn(holiday, date));
  const holiday = falling.find(({ intervals }) => intervals.length === 0) ?? falling[0];
  const day = weekdayOf(date);
  return { day, holiday, intervals: holiday?.intervals ?? week[day] };
}

/** What begins on a day, the earliest first. A time that a spring gap swallows is none. */
export function spansOf(hours: Hours, date: CalendarDay): Span[] {
  const rule = ruleOf(hours, date);
  return rule.intervals
    .map((interval) => {
      const { from, to } = minutesOf(interval);
      return {
        from: instantOf(hours.timeZone, date, from),
        to: instantOf(hours.timeZone, date, to),
        ...{ date, interval, rule },
      };
    })
    .filter(({ from, to }) => from < to)
    .sort((one, other) => one.from - other.from);
}

function spansAround(hours: Hours, instant: number): Span[] {
  const { date } = localOf(hours.timeZone, instant);
  return [-2, -1, 0, 1].flatMap((ahead) => spansOf(hours, addDays(date, ahead)));
}

/** Open or closed for good: spares looking a year ahead for what cannot come. */
function isAlways({ week, holidays }: Hours): boolean {
  const rules = [...days.map((day) => week[day]), ...holidays.map(({ intervals }) => intervals)];
  return (
    rules.every((intervals) => intervals.length === 0) ||
    rules.every((intervals) => intervals.some(isWholeDay))
  );
}
