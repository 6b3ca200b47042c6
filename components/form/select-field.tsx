"use client";

import type { ReactNode } from "react";
import { type FieldPath, type FieldValues, useController } from "react-hook-form";
import { Select, type SelectOption } from "@/components/ui/select";
import { Field } from "./field";
import { useField } from "./use-field";

/** One of a list. `create` adds a last entry such as "New channel…". */
export function SelectField<Fields extends FieldValues>({
  name,
  label,
  hint,
  options,
  placeholder,
  create,
  disabled = false,
  onValueChange,
}: {
  name: FieldPath<Fields>;
  label: string;
  hint?: ReactNode;
  options: readonly SelectOption[];
  /** Shown while nothing is chosen: "Choose a queue". */
  placeholder?: string;
  create?: { label: string; onSelect: () => void };
  disabled?: boolean;
  onValueChange?: (value: string) => void;
}) {
  const { field } = useController<Fields>({ name });
  const { id, error, aria } = useField<Fields>(name, hint);

  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <Select
        {...aria}
        id={id}
        ref={field.ref}
        name={field.name}
        value={field.value ?? ""}
        options={options}
        placeholder={placeholder}
        create={create}
        disabled={disabled}
        onValueChange={(value) => {
          field.onChange(value);
          onValueChange?.(value);
        }}
        onBlur={field.onBlur}
      />
    </Field>
  );
}
