"use client";

import { classNames } from "@/components/ui/class-names";
import { useHydrated } from "@/components/ui/use-hydrated";
import { addDays, type CalendarDay, daysBetween, sayDate, weekdayOf } from "../dates";
import { type Hours, ruleOf } from "../hours";
import { dayMinutes, days, dayWords, minutesOf, sayInterval } from "../week";
import { localOf } from "../zoned";

const shownDays = 28;

/** The next four weeks, each day with a bar of its 24 hours. */
export function FourWeeks({ hours }: { hours: Hours }) {
  const hydrated = useHydrated();
  if (!hydrated) return <div className="h-56" />;
  const today = localOf(hours.timeZone, Date.now()).date;
  const monday = addDays(today, -days.indexOf(weekdayOf(today)));
  const weeks = [0, 7, 14, 21].map((start) => days.map((_, at) => addDays(monday, start + at)));

  return (
    <table
      aria-label={`The next ${shownDays} days`}
      className="w-full table-fixed border-separate border-spacing-1"
    >
      <thead>
        <tr>
          {days.map((day) => (
            <th key={day} scope="col" className="text-caption font-normal text-faint">
              <abbr title={dayWords[day]} className="no-underline">
                {dayWords[day].slice(0, 2)}
              </abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((date) => (
              <DayCell key={date} hours={hours} date={date} today={today} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ hours, date, today }: { hours: Hours; date: CalendarDay; today: CalendarDay }) {
  const { holiday, intervals } = ruleOf(hours, date);
  const times = intervals.map(sayInterval).join(", ") || "closed";
  const words = `${sayDate(date)}: ${times}${holiday ? `. ${holiday.name || "Holiday"}` : ""}`;

  return (
    <td
      title={words}
      className={classNames(
        "rounded-sm border p-1 text-center",
        holiday ? "border-accent-line bg-accent-soft" : "border-line",
        daysBetween(today, date) < 0 && "text-faint",
        date === today && "outline-2 outline-accent",
      )}
    >
      <span aria-hidden className="block text-caption tabular-nums">
        {Number(date.slice(8))}
      </span>
      <svg
        aria-hidden
        viewBox="0 0 24 3"
        preserveAspectRatio="none"
        className="mt-0.5 block h-1.5 w-full"
      >
        <rect width="24" height="3" className="fill-active" />
        {intervals.map((interval) => {
          const { from, to } = minutesOf(interval);
          return (
            <rect
              key={interval.from}
              x={from / 60}
              width={(Math.min(to, dayMinutes) - from) / 60}
              height="3"
              className="fill-accent"
            />
          );
        })}
      </svg>
      <span className="sr-only">{words}</span>
    </td>
  );
}
