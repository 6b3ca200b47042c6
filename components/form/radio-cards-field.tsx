"use client";

import type { ReactNode } from "react";
import { type FieldPath, type FieldValues, useController } from "react-hook-form";
import { RadioGroup, type RadioOption } from "@/components/ui/radio-group";
import { FieldGroup } from "./field";
import { useField } from "./use-field";

/** One of a few, each with its words in sight. */
export function RadioCardsField<Fields extends FieldValues>({
  name,
  label,
  hint,
  options,
  columns = 1,
  look = "cards",
  onValueChange,
}: {
  name: FieldPath<Fields>;
  label: string;
  hint?: ReactNode;
  options: readonly RadioOption[];
  columns?: 1 | 2 | 3;
  look?: "cards" | "lines";
  onValueChange?: (value: string) => void;
}) {
  const { field } = useController<Fields>({ name });
  const { id, error, aria } = useField<Fields>(name, hint);

  return (
    <FieldGroup id={id} label={label} hint={hint} error={error}>
      <RadioGroup
        {...aria}
        id={id}
        aria-labelledby={`${id}-label`}
        value={field.value ?? ""}
        options={options}
        columns={columns}
        look={look}
        focusRef={field.ref}
        onChange={(value) => {
          field.onChange(value);
          onValueChange?.(value);
        }}
        onBlur={field.onBlur}
      />
    </FieldGroup>
  );
}
