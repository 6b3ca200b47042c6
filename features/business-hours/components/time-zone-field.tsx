"use client";

import { useId } from "react";
import { useWatch } from "react-hook-form";
import { TextField } from "@/components/form/text-field";
import { useHydrated } from "@/components/ui/use-hydrated";
import type { BusinessHoursFields } from "../input";
import { isTimeZone, timeZones } from "../time-zones";

/** Any zone by a part of its name, with what its clocks show now. */
export function TimeZoneField() {
  const list = useId();
  const hydrated = useHydrated();
  const timeZone = useWatch<BusinessHoursFields, "timeZone">({ name: "timeZone" });

  return (
    <>
      <TextField<BusinessHoursFields>
        name="timeZone"
        label="Time zone"
        hint={
          hydrated && isTimeZone(timeZone)
            ? `There it is ${timeIn(timeZone)} now.`
            : "Type a city or a region, such as Berlin or America."
        }
        list={list}
        spellCheck={false}
      />
      <datalist id={list}>
        {hydrated &&
          timeZones().map((zone) => (
            <option key={zone} value={zone}>
              {timeIn(zone)}
            </option>
          ))}
      </datalist>
    </>
  );
}

function timeIn(timeZone: string): string {
  return new Intl.DateTimeFormat("en-US", {
    ...{ timeZone, weekday: "long", hour: "2-digit", minute: "2-digit" },
    ...{ hourCycle: "h23", timeZoneName: "shortOffset" },
  }).format(new Date());
}
