"use client";

import type { ComponentProps, ReactNode } from "react";
import { type FieldPath, type FieldValues, useFormContext } from "react-hook-form";
import { classNames } from "@/components/ui/class-names";
import { Input } from "@/components/ui/input";
import { CharacterCount } from "./character-count";
import { Field } from "./field";
import { useField } from "./use-field";

/** One line of text. */
export function TextField<Fields extends FieldValues>({
  name,
  label,
  hint,
  mono = false,
  maxLength,
  onValueChange,
  ...input
}: Omit<ComponentProps<"input">, "name" | "id" | "maxLength" | "onChange" | "onBlur"> & {
  name: FieldPath<Fields>;
  label: string;
  hint?: ReactNode;
  mono?: boolean;
  /** Shown as a count when it comes near; the schema refuses, nothing is cut off. */
  maxLength?: number;
  onValueChange?: (value: string) => void;
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
      <Input
        {...input}
        {...aria}
        {...register(name, {
          ...(onValueChange && { onChange: (event) => onValueChange(event.target.value) }),
        })}
        id={id}
        defaultValue={typeof initial === "string" ? initial : undefined}
        className={classNames(mono && "font-mono text-mono")}
      />
    </Field>
  );
}
