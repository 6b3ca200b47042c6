import { daysBetween, sayDate } from "./dates";
import { type Hours, nextChange, type Rule, ruleOf, spanAt } from "./hours";
import { dayWords, sayInterval } from "./week";
import { localOf } from "./zoned";

export type Answer = {
  open: boolean;
  /** "Open until 18:00", "Closed. Opens Monday 09:00." */
  title: string;
  /** Which interval or holiday decides. */
  because: string;
};

/** "Open now?" for any moment. */
export function answerAt(hours: Hours, instant: number): Answer {
  const span = spanAt(hours, instant);
  const change = nextChange(hours, instant);
  const at = change === null ? undefined : sayMoment(hours.timeZone, change, instant);
  if (span) {
    const title = at ? `Open until ${at}` : "Open. It never closes.";
    return { open: true, title, because: whyOpen(span) };
  }
  const title = at ? `Closed. Opens ${at}.` : "Closed. It does not open within a year.";
  const { date } = localOf(hours.timeZone, instant);
  return { open: false, title, because: whyClosed(ruleOf(hours, date)) };
}

/** On the zone's own clock: "18:00" today, "Monday 09:00" this week, else with the date. */
export function sayMoment(timeZone: string, instant: number, now: number): string {
  const { date, minutes } = localOf(timeZone, instant);
  const time = [Math.floor(minutes / 60), minutes % 60]
    .map((part) => String(part).padStart(2, "0"))
    .join(":");
  const ahead = daysBetween(localOf(timeZone, now).date, date);
  if (ahead === 0) return time;
  if (ahead > 0 && ahead < 7) return `${sayDate(date, { weekday: "long" })} ${time}`;
  const year = ahead > 300 ? ({ year: "numeric" } as const) : {};
  return `${sayDate(date, { weekday: "short", month: "short", day: "numeric", ...year })}, ${time}`;
}

function whyOpen({ interval, rule: { day, holiday } }: ReturnType<typeof spanAt> & object): string {
  const times = sayInterval(interval);
  return holiday ? `The holiday ${holiday.name}: ${times}.` : `${dayWords[day]}: ${times}.`;
}

function whyClosed({ day, holiday, intervals }: Rule): string {
  const times = intervals.map(sayInterval).join(", ");
  if (holiday) return `The holiday ${holiday.name}: ${times || "closed all day"}.`;
  return times ? `${dayWords[day]} is open ${times}.` : `${dayWords[day]} is closed.`;
}
