"use client";

import { Upload } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { type FieldPath, type FieldValues, useController } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field } from "./field";
import { useField } from "./use-field";

/** A file from the person's computer; the field holds a `File` or `null`. */
export function FileField<Fields extends FieldValues>({
  name,
  label,
  hint,
  accept,
  choose,
}: {
  name: FieldPath<Fields>;
  label: string;
  hint?: ReactNode;
  /** As in HTML: ".pem,.json". */
  accept: string;
  /** The button's words: "Choose image". */
  choose: string;
}) {
  const { field } = useController<Fields>({ name });
  const { id, error, aria } = useField<Fields>(name, hint);
  const input = useRef<HTMLInputElement>(null);
  const file: unknown = field.value;

  function clear() {
    if (input.current) input.current.value = "";
    field.onChange(null);
  }

  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <input
        {...aria}
        ref={(element) => {
          input.current = element;
          field.ref(element);
        }}
        id={id}
        type="file"
        accept={accept}
        className="peer sr-only"
        onChange={(event) => field.onChange(event.target.files?.[0] ?? null)}
        onBlur={field.onBlur}
      />
      <span className="flex min-h-8 items-center gap-3 rounded-md peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-focus">
        <Button tabIndex={-1} onClick={() => input.current?.click()}>
          <Upload aria-hidden />
          {choose}
        </Button>
        {file instanceof File ? (
          <>
            <span className="min-w-0 truncate text-ui text-muted">{file.name}</span>
            <Button variant="ghost" onClick={clear}>
              Remove file
            </Button>
          </>
        ) : (
          <span className="text-ui text-faint">No file chosen</span>
        )}
      </span>
    </Field>
  );
}
