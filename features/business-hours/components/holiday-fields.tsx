"use client";

import { CalendarPlus } from "lucide-react";
import { useState } from "react";
import { useFieldArray, useFormContext } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { toastDone } from "@/components/ui/toast";
import type { BusinessHoursFields } from "../input";
import { HolidayRow } from "./holiday-row";

/** Days on which the week does not hold. */
export function HolidayFields() {
  const { control, getValues } = useFormContext<BusinessHoursFields>();
  const { fields, append, insert, remove } = useFieldArray({ control, name: "holidays" });
  const [open, setOpen] = useState<number>();

  function add() {
    const date = new Date().toISOString().slice(0, 10);
    setOpen(fields.length);
    append({ name: "", date, recurrence: "none", until: "", intervals: [] });
  }

  function take(at: number) {
    const holiday = structuredClone(getValues(`holidays.${at}`));
    remove(at);
    setOpen(undefined);
    toastDone(`${holiday.name || "The holiday"} removed.`, {
      label: "Undo",
      onClick: () => insert(Math.min(at, getValues("holidays").length), holiday),
    });
  }

  return (
    <div className="space-y-3">
      {fields.length === 0 ? (
        <p className="rounded-lg border border-line px-4 py-6 text-center text-ui text-muted">
          No holidays yet. Begin with the next day on which nobody is there, such as New Year’s Day.
        </p>
      ) : (
        <div className="divide-y divide-line rounded-lg border border-line">
          {fields.map(({ id }, at) => (
            <HolidayRow
              key={id}
              at={at}
              open={open === at}
              onToggle={() => setOpen(open === at ? undefined : at)}
              onRemove={() => take(at)}
            />
          ))}
        </div>
      )}
      <Button onClick={add}>
        <CalendarPlus aria-hidden />
        Add holiday
      </Button>
    </div>
  );
}
