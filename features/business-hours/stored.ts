import { storedJson } from "@/lib/stored-json";
import type { Hours } from "./hours";
import { businessTimes } from "./input";

/** The column `times`. */
export const storedTimes = storedJson({ schema: businessTimes, number: 1 });

/** The hours of a row, or of what was read of it. */
export function readTimes(row: { label: string; timeZone: string; times: unknown }): Hours {
  const { week, holidays } = storedTimes.read(row.times, `The business hours ${row.label}`);
  return { timeZone: row.timeZone, week, holidays };
}
