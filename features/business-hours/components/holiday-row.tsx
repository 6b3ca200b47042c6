"use client";

import { ChevronDown } from "lucide-react";
import { useId } from "react";
import { get, useFormState, useWatch } from "react-hook-form";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { isCalendarDay } from "../dates";
import { type Holiday, recurrences, sayRecurrence } from "../holidays";
import type { BusinessHoursFields } from "../input";
import { sayInterval } from "../week";
import { IntervalLines } from "./interval-lines";

/** A holiday in one line, or open with its fields. */
export function HolidayRow({
  at,
  open,
  onToggle,
  onRemove,
}: {
  at: number;
  open: boolean;
  onToggle: () => void;
  onRemove: () => void;
}) {
  const id = useId();
  const name = `holidays.${at}` as const;
  const holiday = useWatch<BusinessHoursFields, typeof name>({ name });
  const { errors } = useFormState<BusinessHoursFields>({ name });
  const shown = open || get(errors, name) !== undefined;
  const date = isCalendarDay(holiday.date) ? holiday.date : undefined;

  return (
    <fieldset aria-labelledby={id}>
      <button
        type="button"
        aria-expanded={shown}
        onClick={onToggle}
        className="flex w-full items-center gap-3 px-4 py-2.5 text-left text-ui hover:bg-hover"
      >
        <ChevronDown
          aria-hidden
          className={classNames("text-muted transition-transform", !shown && "-rotate-90")}
        />
        <span className="min-w-0 flex-1">
          <span id={id} className="block font-medium wrap-anywhere">
            {holiday.name || "New holiday"}
          </span>
          <span className="block text-caption text-muted">{sayHoliday(holiday, date)}</span>
        </span>
      </button>
      {shown && (
        <div className="space-y-4 px-4 pt-2 pb-4">
          <TextField<BusinessHoursFields>
            name={`${name}.name`}
            label="Name"
            hint="What your team reads, such as New Year’s Day."
            maxLength={80}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField<BusinessHoursFields>
              name={`${name}.date`}
              label="Date"
              hint="The first, in the time zone above."
              type="date"
            />
            <SelectField<BusinessHoursFields>
              name={`${name}.recurrence`}
              label="Repeats"
              options={recurrences.map((value) => ({
                value,
                label: sayRecurrence(value, date ?? "2026-01-01"),
              }))}
            />
          </div>
          {holiday.recurrence !== "none" && (
            <TextField<BusinessHoursFields>
              name={`${name}.until`}
              label="Until"
              hint={
                holiday.recurrence === "daily"
                  ? "The last day, such as the end of the company holidays."
                  : "The last day on which it may fall. Empty: for good."
              }
              type="date"
            />
          )}
          <div>
            <p className="mb-1.5 text-ui font-medium">Hours</p>
            <IntervalLines name={`${name}.intervals`} closed="Closed all day" />
          </div>
          <Button size="small" onClick={onRemove}>
            Remove holiday
          </Button>
        </div>
      )}
    </fieldset>
  );
}

function sayHoliday({ recurrence, intervals }: Holiday, date: string | undefined): string {
  const when = date ? sayRecurrence(recurrence, date) : "No date";
  const first = date && recurrence === "none" ? date : when;
  return `${first} · ${intervals.map(sayInterval).join(", ") || "closed all day"}`;
}
