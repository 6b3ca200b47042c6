/** From Monday on, as a week of work goes. */
export const days = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;
export type Day = (typeof days)[number];

export const dayWords: Record<Day, string> = {
  monday: "Monday",
  tuesday: "Tuesday",
  wednesday: "Wednesday",
  thursday: "Thursday",
  friday: "Friday",
  saturday: "Saturday",
  sunday: "Sunday",
};

/**
 * From `09:00` until before `18:00`. An end that is not after the start lies on the next day: 22:00
 * to 02:00. `00:00` to `24:00` is the whole day.
 */
export type Interval = { from: string; to: string };

export type Week = Record<Day, Interval[]>;

export const wholeDay: Interval = { from: "00:00", to: "24:00" };

export const dayMinutes = 24 * 60;

/** Minutes from the day's midnight; an end on the next day has more than a day's. */
export function minutesOf({ from, to }: Interval): { from: number; to: number } {
  const start = minutes(from);
  const end = minutes(to);
  return { from: start, to: end > start ? end : end + dayMinutes };
}

export function isWholeDay({ from, to }: Interval): boolean {
  return from === wholeDay.from && to === wholeDay.to;
}

/** In the words of the screen: "09:00 to 18:00", "22:00 to 02:00 next day", "all day". */
export function sayInterval(interval: Interval): string {
  if (isWholeDay(interval)) return "all day";
  const { to } = minutesOf(interval);
  const next = to > dayMinutes ? " next day" : "";
  return `${interval.from} to ${interval.to}${next}`;
}

function minutes(time: string): number {
  const [hours = 0, rest = 0] = time.split(":").map(Number);
  return hours * 60 + rest;
}

/** What new business hours begin with. */
export const officeWeek: Week = {
  ...{ monday: office(), tuesday: office(), wednesday: office(), thursday: office() },
  ...{ friday: office(), saturday: [], sunday: [] },
};

function office(): Interval[] {
  return [{ from: "09:00", to: "18:00" }];
}
