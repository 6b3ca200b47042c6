"use client";

import type { ComponentProps, ReactNode } from "react";
import { type FieldPath, type FieldValues, useFormContext } from "react-hook-form";
import { classNames } from "@/components/ui/class-names";
import { Textarea } from "@/components/ui/textarea";
import { CharacterCount } from "./character-count";
import { Field } from "./field";
import { useField } from "./use-field";

/** Several lines of text. */
export function TextAreaField<Fields extends FieldValues>({
  name,
  label,
  hint,
  mono = false,
  maxLength,
  ...textarea
}: Omit<ComponentProps<"textarea">, "name" | "id" | "maxLength" | "onChange" | "onBlur"> & {
  name: FieldPath<Fields>;
  label: string;
  hint?: ReactNode;
  mono?: boolean;
  maxLength?: number;
}) {
  const { register } = useFormContext<Fields>();
  const { id, error, initial, aria } = useField<Fields>(name, hint);

  return (
    <Field
      id={id}
      label={label}
      hint={hint}
      error={error}
      mark={maxLength && <CharacterCount<Fields> name={name} limit={maxLength} />}
    >
      <Textarea
        {...textarea}
        {...aria}
        {...register(name)}
        id={id}
        defaultValue={typeof initial === "string" ? initial : undefined}
        className={classNames(mono && "font-mono text-mono")}
      />
    </Field>
  );
}
