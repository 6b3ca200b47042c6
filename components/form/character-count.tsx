"use client";

import { type FieldPath, type FieldValues, useFormContext, useWatch } from "react-hook-form";
import { classNames } from "@/components/ui/class-names";

/** Appears with the last fifth of the room, before the limit bites. */
export function CharacterCount<Fields extends FieldValues>({
  name,
  limit,
}: {
  name: FieldPath<Fields>;
  limit: number;
}) {
  const { control } = useFormContext<Fields>();
  const value: unknown = useWatch({ control, name });
  const length = typeof value === "string" ? value.length : 0;
  if (length < limit * 0.8) return null;

  return (
    <span
      className={classNames(
        "text-caption tabular-nums",
        length > limit ? "text-danger-text" : "text-faint",
      )}
    >
      {length} of {limit}
    </span>
  );
}
