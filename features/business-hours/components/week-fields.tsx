"use client";

import { useId } from "react";
import { useFormContext } from "react-hook-form";
import { toastDone } from "@/components/ui/toast";
import type { BusinessHoursFields } from "../input";
import { type Day, days, dayWords } from "../week";
import { IntervalLines } from "./interval-lines";

const weekdays = days.slice(0, 5);

/** The week, a row for each day. */
export function WeekFields() {
  return (
    <div className="divide-y divide-line rounded-lg border border-line">
      {days.map((day) => (
        <DayRow key={day} day={day} />
      ))}
    </div>
  );
}

function DayRow({ day }: { day: Day }) {
  const id = useId();
  const { getValues, setValue } = useFormContext<BusinessHoursFields>();

  function copyTo(targets: readonly Day[], words: string) {
    const intervals = getValues(`week.${day}`);
    for (const target of targets) {
      if (target === day) continue;
      const own = intervals.map((interval) => ({ ...interval }));
      setValue(`week.${target}`, own, { shouldDirty: true, shouldValidate: true });
    }
    toastDone(`${dayWords[day]} is copied to ${words}.`);
  }

  return (
    <fieldset aria-labelledby={id} className="flex flex-wrap gap-x-4 gap-y-1 px-4 py-3">
      <div id={id} className="flex min-h-8 w-24 items-center text-ui font-medium">
        {dayWords[day]}
      </div>
      <IntervalLines
        name={`week.${day}`}
        closed="Closed"
        more={[
          { label: "Copy to weekdays", onSelect: () => copyTo(weekdays, "Monday to Friday") },
          { label: "Copy to every day", onSelect: () => copyTo(days, "every day") },
        ]}
      />
    </fieldset>
  );
}
