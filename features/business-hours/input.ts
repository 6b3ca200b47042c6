import * as z from "zod";
import { developerName, label } from "@/lib/developer-name.schema";
import { outsideHours } from "@/protocol/business-hours";
import { isCalendarDay } from "./dates";
import { recurrences } from "./holidays";
import { faultsOf, weekFaults } from "./overlaps";
import { isTimeZone } from "./time-zones";
import { wholeDay } from "./week";

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Enter a time, such as 09:00");

const interval = z.object({
  from: time,
  to: z.union([time, z.literal(wholeDay.to)], "Enter a time, such as 18:00"),
});

const intervals = z.array(interval).max(12, "Use at most 12 lines for a day");

const week = z
  .object({
    ...{ monday: intervals, tuesday: intervals, wednesday: intervals, thursday: intervals },
    ...{ friday: intervals, saturday: intervals, sunday: intervals },
  })
  .superRefine((week, context) => {
    for (const { day, index, message } of weekFaults(week)) {
      context.addIssue({ code: "custom", path: [day, index, "to"], message });
    }
  });

const date = z.string().refine(isCalendarDay, "Enter a date");

const holiday = z
  .object({
    name: z
      .string()
      .trim()
      .min(1, "Enter a name, such as New Year’s Day")
      .max(80, "Use at most 80 characters"),
    date,
    recurrence: z.enum(recurrences),
    until: z.union([z.literal(""), date]),
    intervals: intervals.superRefine((intervals, context) => {
      for (const { index, message } of faultsOf(intervals)) {
        context.addIssue({ code: "custom", path: [index, "to"], message });
      }
    }),
  })
  .superRefine(({ date, recurrence, until }, context) => {
    if (recurrence === "none") return;
    if (recurrence === "daily" && until === "") {
      const message = "Enter the last day, or choose another repetition";
      context.addIssue({ code: "custom", path: ["until"], message });
    } else if (until !== "" && until < date) {
      context.addIssue({ code: "custom", path: ["until"], message: "Enter a day after the first" });
    }
  });

const holidays = z.array(holiday).max(200, "Use at most 200 holidays");

/** The part of business hours that is one JSON column. */
export const businessTimes = z.object({ week, holidays });

const names = { label: label("business hours"), developerName };
export const businessHoursNames = z.object(names);

export const businessHoursInput = z.object({
  ...names,
  timeZone: z.string().max(64).refine(isTimeZone, "Choose a time zone, such as Europe/Berlin"),
  standard: z.boolean(),
  week,
  holidays,
});
export type BusinessHoursFields = z.input<typeof businessHoursInput>;
export type BusinessHoursInput = z.output<typeof businessHoursInput>;

const id = z.string().max(64);

export const businessHoursEdit = businessHoursInput.extend({ id, revision: z.int32() });
export type BusinessHoursEdit = z.output<typeof businessHoursEdit>;

export const cloneInput = z.object({ id, ...names });
export type CloneInput = z.output<typeof cloneInput>;

export const businessHoursChoice = z.object({ id });

/** Which hours a deployment keeps, and what it does outside them. */
export const deploymentHoursInput = z.object({
  deploymentId: id,
  businessHoursId: id.nullable(),
  outside: z.enum(outsideHours),
});
export type DeploymentHoursInput = z.output<typeof deploymentHoursInput>;
