"use client";

import type { ReactNode } from "react";
import { type FieldPath, type FieldValues, useFormContext } from "react-hook-form";
import { Input } from "@/components/ui/input";
import { Field } from "./field";
import { useField } from "./use-field";

/** A number; empty is `null`. */
export function NumberField<Fields extends FieldValues>({
  name,
  label,
  hint,
  unit,
  min,
  max,
  step,
}: {
  name: FieldPath<Fields>;
  label: string;
  hint?: ReactNode;
  /** Shown after the number: "px", "minutes". */
  unit?: string;
  min?: number;
  max?: number;
  step?: number;
}) {
  const { register } = useFormContext<Fields>();
  const { id, error, initial, aria } = useField<Fields>(name, hint);

  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <span className="flex items-center gap-2">
        <span className="w-30">
          <Input
            {...aria}
            {...register(name, {
              setValueAs: (value) => (value === "" || value === null ? null : Number(value)),
            })}
            id={id}
            defaultValue={typeof initial === "number" ? initial : undefined}
            type="number"
            inputMode="numeric"
            min={min}
            max={max}
            step={step}
            className="tabular-nums"
          />
        </span>
        {unit && <span className="text-ui text-muted">{unit}</span>}
      </span>
    </Field>
  );
}
