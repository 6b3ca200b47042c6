"use client";

import { Plus, Trash2 } from "lucide-react";
import { get, useFieldArray, useFormContext, useFormState } from "react-hook-form";
import { ActionsMenu } from "@/components/page/actions-menu";
import type { MenuItem } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import type { BusinessHoursFields } from "../input";
import { type Day, type Interval, isWholeDay, wholeDay } from "../week";

/** Where a list of intervals stands in the form. */
export type IntervalsName = `week.${Day}` | `holidays.${number}.intervals`;

/** The hours of one day, a line for each; none is closed. */
export function IntervalLines({
  name,
  closed,
  more = [],
}: {
  name: IntervalsName;
  /** What it means that there is no line. */
  closed: string;
  /** More to do with the whole of it. */
  more?: readonly MenuItem[];
}) {
  const { control } = useFormContext<BusinessHoursFields>();
  const { fields, append, remove, replace } = useFieldArray({ control, name });
  const { errors } = useFormState({ control, name });
  const allDay = fields.some(isWholeDay);

  return (
    <div className="flex min-w-0 flex-1 basis-full flex-wrap items-start gap-2 sm:basis-0">
      <div className="min-w-0 flex-1 basis-full space-y-2 sm:basis-0">
        {fields.length === 0 && (
          <p className="flex min-h-8 items-center text-ui text-muted">{closed}</p>
        )}
        {fields.map((field, at) => (
          <Line
            key={field.id}
            name={`${name}.${at}`}
            wholeDay={isWholeDay(field)}
            error={
              get(errors, `${name}.${at}.to.message`) ?? get(errors, `${name}.${at}.from.message`)
            }
            onRemove={() => remove(at)}
          />
        ))}
      </div>
      {!allDay && (
        <IconButton label="Add hours" onClick={() => append(nextAfter(fields))}>
          <Plus aria-hidden />
        </IconButton>
      )}
      <ActionsMenu
        label="More hours"
        items={[{ label: "Open all day", onSelect: () => replace([wholeDay]) }, ...more]}
      />
    </div>
  );
}

function Line({
  name,
  wholeDay,
  error,
  onRemove,
}: {
  name: `${IntervalsName}.${number}`;
  wholeDay: boolean;
  error: string | undefined;
  onRemove: () => void;
}) {
  const { register, getValues } = useFormContext<BusinessHoursFields>();
  const id = `hours-${name.replaceAll(".", "-")}`;
  const aria = { "aria-invalid": error !== undefined, "aria-describedby": error && `${id}-error` };

  return (
    <div>
      <div className="flex items-center gap-2">
        {wholeDay ? (
          <span className="flex min-h-8 flex-1 sm:w-70 sm:flex-none items-center text-ui">
            Open all day
          </span>
        ) : (
          <>
            <Input
              {...register(`${name}.from`)}
              {...aria}
              type="time"
              aria-label="From"
              defaultValue={getValues(`${name}.from`)}
              className="w-32 min-w-0 flex-1 tabular-nums sm:flex-none"
            />
            <span aria-hidden className="text-muted">
              –
            </span>
            <Input
              {...register(`${name}.to`)}
              {...aria}
              type="time"
              aria-label="To"
              defaultValue={getValues(`${name}.to`)}
              className="w-32 min-w-0 flex-1 tabular-nums sm:flex-none"
            />
          </>
        )}
        <IconButton label="Remove hours" onClick={onRemove}>
          <Trash2 aria-hidden />
        </IconButton>
      </div>
      {error && (
        <p id={`${id}-error`} className="mt-1 text-caption text-danger-text">
          {error}
        </p>
      )}
    </div>
  );
}

/** After the last line, or a day's work where there is none. */
function nextAfter(intervals: readonly Interval[]): Interval {
  const last = intervals.at(-1)?.to;
  if (!last) return { from: "09:00", to: "18:00" };
  const hour = Number(last.slice(0, 2));
  if (hour > 21) return { from: "", to: "" };
  const two = (count: number) => String(count).padStart(2, "0");
  return { from: `${two(hour + 1)}:00`, to: `${two(Math.min(hour + 4, 23))}:00` };
}
