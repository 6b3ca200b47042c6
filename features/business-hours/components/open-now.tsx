"use client";

import { useId, useState } from "react";
import { Field } from "@/components/form/field";
import { classNames } from "@/components/ui/class-names";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { useHydrated } from "@/components/ui/use-hydrated";
import type { Hours } from "../hours";
import { answerAt } from "../say";
import { instantOf } from "../zoned";

/** "Open now?", or at any other moment, by what the form holds. */
export function OpenNow({ hours }: { hours: Hours }) {
  const id = useId();
  const hydrated = useHydrated();
  const [moment, setMoment] = useState("");
  const [there, setThere] = useState(true);
  if (!hydrated) return <div className="h-52" />;

  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const instant = instantIn(there ? hours.timeZone : own, moment) ?? Date.now();
  const { open, title, because } = answerAt(hours, instant);
  const zones = [
    { value: "there", label: hours.timeZone },
    { value: "here", label: `${own} (your browser)` },
  ];

  return (
    <div className="space-y-4">
      <div
        role="status"
        className={classNames("rounded-lg p-3 text-ui", open ? "bg-success-soft" : "bg-sunken")}
      >
        <p className={classNames("font-medium", open && "text-success-text")}>{title}</p>
        <p className="text-muted">{because}</p>
      </div>
      <Field
        id={`${id}-moment`}
        label="Moment"
        hint="Empty: now. The answer follows what you type."
      >
        <Input
          id={`${id}-moment`}
          aria-describedby={`${id}-moment-hint`}
          type="datetime-local"
          value={moment}
          onChange={(event) => setMoment(event.target.value)}
        />
      </Field>
      {own !== hours.timeZone && (
        <Field id={`${id}-zone`} label="On the clock of">
          <Select
            id={`${id}-zone`}
            value={there ? "there" : "here"}
            options={zones}
            onValueChange={(value) => setThere(value === "there")}
          />
        </Field>
      )}
    </div>
  );
}

function instantIn(timeZone: string, moment: string): number | undefined {
  const [date, time] = moment.split("T");
  if (!date || !time) return undefined;
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return instantOf(timeZone, date, hour * 60 + minute);
}
