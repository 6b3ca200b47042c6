import type { Actor } from "@/features/members/actor";
import type { Hours } from "./hours";
import type { BusinessHoursInput } from "./input";
import { createBusinessHours } from "./mutations";
import type { BusinessHours } from "./queries";
import { days, type Interval, officeWeek, type Week } from "./week";

/** Each weekday's hours as `09:00-18:00 19:00-22:00`; days that are left out are closed. */
export function aWeek(times: Partial<Record<keyof Week, string>>): Week {
  return Object.fromEntries(
    days.map((day) => [day, (times[day] ?? "").split(" ").filter(Boolean).map(interval)]),
  ) as Week;
}

function interval(text: string): Interval {
  const [from = "", to = ""] = text.split("-");
  return { from, to };
}

/** In Berlin, Monday to Friday from nine to six, unless told otherwise. */
export function someHours(overrides: Partial<Hours> = {}): Hours {
  return { timeZone: "Europe/Berlin", week: officeWeek, holidays: [], ...overrides };
}

export function aBusinessHours(
  actor: Actor,
  overrides: Partial<BusinessHoursInput> = {},
): Promise<BusinessHours> {
  return createBusinessHours(actor, {
    ...{ label: "Office", developerName: "Office", standard: false },
    ...someHours(),
    ...overrides,
  });
}
