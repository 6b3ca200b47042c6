"use client";

import type { ReactNode } from "react";
import { type FieldPath, type FieldValues, useFormContext } from "react-hook-form";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldNote } from "./field";
import { useField } from "./use-field";

/** Yes or no, about the field it stands with. */
export function CheckboxField<Fields extends FieldValues>({
  name,
  label,
  hint,
}: {
  name: FieldPath<Fields>;
  label: string;
  hint?: ReactNode;
}) {
  const { register } = useFormContext<Fields>();
  const { id, error, initial, aria } = useField<Fields>(name, hint);

  return (
    <div className="flex items-start gap-2.5">
      <span className="flex h-5 items-center">
        <Checkbox {...aria} {...register(name)} id={id} defaultChecked={initial === true} />
      </span>
      <div className="min-w-0 flex-1">
        <label htmlFor={id} className="block text-ui">
          {label}
        </label>
        <div className="-mt-1">
          <FieldNote id={id} hint={hint} error={error} />
        </div>
      </div>
    </div>
  );
}
