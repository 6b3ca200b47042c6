"use client";

import { type ReactNode, useRef } from "react";
import { useFormContext } from "react-hook-form";
import { developerNameOf, maximumNameLength } from "@/lib/developer-name";
import { TextField } from "./text-field";

type Fields = { label: string; developerName: string };

/** A record's two names. The developer name follows the label until somebody edits it. */
export function NameFields({
  labelHint,
  nameLabel = "Developer name",
  nameHint = "What code and exports say. Letters, digits and single underscores.",
  maximumLabelLength = maximumNameLength,
  onNameChange,
}: {
  labelHint: ReactNode;
  nameLabel?: string;
  nameHint?: ReactNode;
  maximumLabelLength?: number;
  /** For a third name that follows this one. */
  onNameChange?: (name: string) => void;
}) {
  const { getValues, setValue, formState } = useFormContext<Fields>();
  const suggested = useRef(getValues("developerName"));

  function follow(label: string) {
    if (getValues("developerName") !== suggested.current) return;
    suggested.current = developerNameOf(label);
    setValue("developerName", suggested.current, {
      shouldDirty: true,
      shouldValidate: formState.isSubmitted,
    });
    onNameChange?.(suggested.current);
  }

  return (
    <>
      <TextField<Fields>
        name="label"
        label="Label"
        hint={labelHint}
        maxLength={maximumLabelLength}
        onValueChange={follow}
      />
      <TextField<Fields>
        name="developerName"
        label={nameLabel}
        hint={nameHint}
        mono
        spellCheck={false}
        maxLength={maximumNameLength}
        {...(onNameChange && { onValueChange: onNameChange })}
      />
    </>
  );
}
