import type { CalendarDay } from "./dates";

const minute = 60_000;
const day = 24 * 60 * minute;
const clocks = new Map<string, Intl.DateTimeFormat>();

/** What a clock in the zone shows. */
export function localOf(timeZone: string, instant: number): { date: CalendarDay; minutes: number } {
  const shown = new Date(instant + offsetAt(timeZone, instant));
  return {
    date: shown.toISOString().slice(0, 10),
    minutes: shown.getUTCHours() * 60 + shown.getUTCMinutes(),
  };
}

/**
 * The moment at which the zone's clock first shows the time or a later one: in a spring gap the jump
 * itself, of an hour that comes twice the first. `minutes` may exceed a day's.
 */
export function instantOf(timeZone: string, date: CalendarDay, minutes: number): number {
  const shown = Date.parse(date) + minutes * minute;
  const before = offsetAt(timeZone, shown - day);
  const after = offsetAt(timeZone, shown + day);
  const early = shown - before;
  if (before === after || offsetAt(timeZone, early) === before) return early;
  const late = shown - after;
  if (offsetAt(timeZone, late) === after) return late;
  return jumpBetween(timeZone, late, early, before);
}

/** Where the zone's offset stops being `before`. */
function jumpBetween(timeZone: string, from: number, to: number, before: number): number {
  let [still, changed] = [from, to];
  while (changed - still > 1) {
    const middle = Math.floor((still + changed) / 2);
    if (offsetAt(timeZone, middle) === before) still = middle;
    else changed = middle;
  }
  return changed;
}

/** What to add to UTC for the zone's clock, in milliseconds. */
function offsetAt(timeZone: string, instant: number): number {
  const second = Math.floor(instant / 1000) * 1000;
  const parts: Record<string, number> = {};
  for (const { type, value } of clockOf(timeZone).formatToParts(second)) {
    parts[type] = Number(value);
  }
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second: seconds = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, seconds) - second;
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  clocks.set(timeZone, clock);
  return clock;
}
