import { type Day, days } from "./week";

const dayLength = 86_400_000;

/** A calendar day as `2026-11-22`, whatever the zone. */
export type CalendarDay = string;

export function addDays(date: CalendarDay, count: number): CalendarDay {
  return new Date(Date.parse(date) + count * dayLength).toISOString().slice(0, 10);
}

export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return (Date.parse(to) - Date.parse(from)) / dayLength;
}

export function weekdayOf(date: CalendarDay): Day {
  return days[(new Date(date).getUTCDay() + 6) % 7] as Day;
}

export function isCalendarDay(text: string): boolean {
  const parsed = Date.parse(text);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(parsed) &&
    new Date(parsed).toISOString().startsWith(text)
  );
}

/** "Monday, November 23, 2026", and shorter where less is asked for. */
export function sayDate(
  date: CalendarDay,
  options: Intl.DateTimeFormatOptions = { dateStyle: "full" },
): string {
  return new Intl.DateTimeFormat("en-US", { ...options, timeZone: "UTC" }).format(new Date(date));
}
