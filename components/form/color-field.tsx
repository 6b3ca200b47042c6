"use client";

import type { ReactNode } from "react";
import { type FieldPath, type FieldValues, useController } from "react-hook-form";
import { parseHex } from "@/components/ui/color";
import { Input } from "@/components/ui/input";
import { Field } from "./field";
import { useField } from "./use-field";

/** A color as hex, with the browser's own picker behind the swatch. */
export function ColorField<Fields extends FieldValues>({
  name,
  label,
  hint,
  onFocus,
}: {
  name: FieldPath<Fields>;
  label: string;
  hint?: ReactNode;
  onFocus?: () => void;
}) {
  const { field } = useController<Fields>({ name });
  const { id, error, aria } = useField<Fields>(name, hint);
  const value = String(field.value ?? "");
  const finished = parseHex(value);

  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <span className="relative block">
        <Input
          {...aria}
          ref={field.ref}
          id={id}
          name={field.name}
          value={value}
          spellCheck={false}
          onChange={field.onChange}
          onFocus={onFocus}
          onBlur={() => {
            if (finished) field.onChange(finished);
            field.onBlur();
          }}
          className="pl-9.5 font-mono text-mono uppercase coarse:pl-12"
        />
        <span
          className="absolute top-1/2 left-1.5 size-5 -translate-y-1/2 overflow-hidden rounded-sm coarse:size-8"
          style={{ backgroundColor: finished ?? "transparent" }}
        >
          <input
            type="color"
            aria-label="Open color picker"
            tabIndex={-1}
            value={(finished ?? "#000000").toLowerCase()}
            onChange={(event) => field.onChange(event.target.value.toUpperCase())}
            onFocus={onFocus}
            className="absolute inset-0 size-full cursor-pointer opacity-0"
          />
          <span
            aria-hidden
            className="pointer-events-none absolute inset-0 rounded-sm inset-ring inset-ring-(color:--swatch-ring)"
          />
        </span>
      </span>
    </Field>
  );
}
