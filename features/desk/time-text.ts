const locale = "en-US";
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long something lasts: "0:42", "12:05", "1 h 05 min", "3 d". */
export function durationText(milliseconds: number): string {
  const elapsed = Math.max(0, milliseconds);
  if (elapsed < hour) return `${Math.floor(elapsed / minute)}:${pad((elapsed % minute) / 1000)}`;
  if (elapsed < day) return `${Math.floor(elapsed / hour)} h ${pad((elapsed % hour) / minute)} min`;
  return `${Math.floor(elapsed / day)} d`;
}

/** "3:46 PM" */
export function clockText(at: number): string {
  return new Intl.DateTimeFormat(locale, { hour: "numeric", minute: "2-digit" }).format(at);
}

/** The time today, the day before that: for lists. */
export function briefText(at: number, now: number): string {
  if (daysBetween(at, now) === 0) return clockText(at);
  return new Intl.DateTimeFormat(locale, { month: "short", day: "numeric" }).format(at);
}

/** "Today", "Yesterday", "Saturday, November 22" */
export function dayText(at: number, now: number): string {
  const days = daysBetween(at, now);
  if (days === 0) return "Today";
  if (days === 1) return "Yesterday";
  return new Intl.DateTimeFormat(locale, { weekday: "long", month: "long", day: "numeric" }).format(
    at,
  );
}

/** "Nov 22, 3:46 PM GMT+1" */
export function momentText(at: number): string {
  return new Intl.DateTimeFormat(locale, {
    month: "short",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "short",
  }).format(at);
}

function daysBetween(earlier: number, later: number): number {
  return Math.round((midnight(later) - midnight(earlier)) / day);
}

function midnight(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

function pad(amount: number): string {
  return String(Math.floor(amount)).padStart(2, "0");
}
