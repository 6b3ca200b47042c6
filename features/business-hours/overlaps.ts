import { type Day, dayMinutes, days, dayWords, type Interval, minutesOf, type Week } from "./week";

/** What is wrong with an interval, by its place among those of its day. */
export type Fault = { index: number; message: string };

/** Within one day: equal times, and what lies over an earlier line. */
export function faultsOf(intervals: readonly Interval[]): Fault[] {
  return intervals.flatMap((interval, index) => {
    if (interval.from === "" || interval.to === "") return [];
    if (interval.from === interval.to) {
      return [{ index, message: "Start and end are the same. Choose another, or open all day." }];
    }
    const other = intervals.slice(0, index).find((one) => overlap(one, interval, 0));
    if (!other) return [];
    return [{ index, message: `Overlaps ${other.from} to ${other.to}. Change one of them.` }];
  });
}

/** Of a week: also what runs past midnight into the hours of the next day. */
export function weekFaults(week: Week): (Fault & { day: Day })[] {
  return days.flatMap((day, at) => {
    const own = faultsOf(week[day]).map((fault) => ({ ...fault, day }));
    const next = days[(at + 1) % 7] ?? "monday";
    const late = week[day].flatMap((interval, index) => {
      const hit = week[next].find((other) => overlap(interval, other, dayMinutes));
      if (!hit || interval.from === interval.to) return [];
      const message = `Runs into ${dayWords[next]}’s ${hit.from} to ${hit.to}. End it before.`;
      return [{ day, index, message }];
    });
    return [...own, ...late.filter(({ index }) => own.every((fault) => fault.index !== index))];
  });
}

/** `later` minutes lie between the two days. */
function overlap(one: Interval, other: Interval, later: number): boolean {
  const [first, second] = [minutesOf(one), minutesOf(other)];
  return first.from < second.to + later && second.from + later < first.to;
}
