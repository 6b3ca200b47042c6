"use client";

import type { ReactNode } from "react";
import { type FieldPath, type FieldValues, useFormContext } from "react-hook-form";
import { Switch } from "@/components/ui/switch";
import { FieldNote } from "./field";
import { useField } from "./use-field";

/** On or off. */
export function SwitchField<Fields extends FieldValues>({
  name,
  label,
  hint,
  onValueChange,
}: {
  name: FieldPath<Fields>;
  label: string;
  hint?: ReactNode;
  onValueChange?: (on: boolean) => void;
}) {
  const { register } = useFormContext<Fields>();
  const { id, error, initial, aria } = useField<Fields>(name, hint);

  return (
    <div className="flex items-start gap-3">
      <span className="flex h-5 items-center">
        <Switch
          {...aria}
          {...register(name, {
            ...(onValueChange && { onChange: (event) => onValueChange(event.target.checked) }),
          })}
          id={id}
          defaultChecked={initial === true}
        />
      </span>
      <div className="min-w-0 flex-1">
        <label htmlFor={id} className="block text-ui font-medium">
          {label}
        </label>
        <div className="-mt-1">
          <FieldNote id={id} hint={hint} error={error} />
        </div>
      </div>
    </div>
  );
}
