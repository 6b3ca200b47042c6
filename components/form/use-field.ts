"use client";

import {
  type FieldError,
  type FieldPath,
  type FieldValues,
  get,
  useFormContext,
  useFormState,
} from "react-hook-form";
import { useFieldId } from "./field-id";

/** What ties a control to its label, hint and error. */
export function useField<Fields extends FieldValues>(name: FieldPath<Fields>, hint?: unknown) {
  const { control } = useFormContext<Fields>();
  const { errors, defaultValues } = useFormState({ control, name });
  const failure: FieldError | undefined = get(errors, name);
  const error = failure?.message ?? failure?.root?.message;
  const id = useFieldId(name);
  const described = error ? `${id}-error` : hint ? `${id}-hint` : undefined;

  return {
    id,
    error,
    /** What the field starts with: the server's page shows it before any script runs. */
    initial: get(defaultValues, name) as unknown,
    aria: {
      "aria-invalid": error !== undefined,
      "aria-describedby": described,
    },
  };
}
