import { type CalendarDay, daysBetween, sayDate, weekdayOf } from "./dates";
import type { Interval } from "./week";

export const recurrences = [
  "none",
  "daily",
  "weekly",
  "monthly",
  "monthly_nth",
  "yearly",
  "yearly_nth",
] as const;
export type Recurrence = (typeof recurrences)[number];

/** A day on which the week's hours do not hold; without intervals of its own it is closed. */
export type Holiday = {
  name: string;
  /** The first. */
  date: CalendarDay;
  recurrence: Recurrence;
  /** The last day on which it may fall; empty for no end. */
  until: CalendarDay | "";
  intervals: Interval[];
};

/** Whether a holiday falls on a day. What starts on a fifth weekday falls on the month's last. */
export function fallsOn({ date, recurrence, until }: Holiday, day: CalendarDay): boolean {
  if (day < date || (recurrence !== "none" && until !== "" && day > until)) return false;
  switch (recurrence) {
    case "none":
      return day === date;
    case "daily":
      return true;
    case "weekly":
      return daysBetween(date, day) % 7 === 0;
    case "monthly":
      return day.slice(8) === date.slice(8);
    case "monthly_nth":
      return isSameNth(date, day);
    case "yearly":
      return day.slice(5) === date.slice(5);
    case "yearly_nth":
      return day.slice(5, 7) === date.slice(5, 7) && isSameNth(date, day);
  }
}

function isSameNth(date: CalendarDay, day: CalendarDay): boolean {
  if (weekdayOf(date) !== weekdayOf(day)) return false;
  return nthOf(date) === 5 ? dayOfMonth(day) + 7 > lengthOfMonth(day) : nthOf(date) === nthOf(day);
}

function nthOf(date: CalendarDay): number {
  return Math.ceil(dayOfMonth(date) / 7);
}

function dayOfMonth(date: CalendarDay): number {
  return Number(date.slice(8));
}

function lengthOfMonth(date: CalendarDay): number {
  return new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).getUTCDate();
}

const ordinals = ["first", "second", "third", "fourth", "last"];

/** The ways in which a holiday that first falls on `date` can come again, in words. */
export function sayRecurrence(recurrence: Recurrence, date: CalendarDay): string {
  const weekday = sayDate(date, { weekday: "long" });
  const nth = `${ordinals[nthOf(date) - 1]} ${weekday}`;
  switch (recurrence) {
    case "none":
      return "Once";
    case "daily":
      return "Every day";
    case "weekly":
      return `Every week on ${weekday}`;
    case "monthly":
      return `Every month on day ${dayOfMonth(date)}`;
    case "monthly_nth":
      return `Every month on the ${nth}`;
    case "yearly":
      return `Every year on ${sayDate(date, { month: "long", day: "numeric" })}`;
    case "yearly_nth":
      return `Every year on the ${nth} of ${sayDate(date, { month: "long" })}`;
  }
}
