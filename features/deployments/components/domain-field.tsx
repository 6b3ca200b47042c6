"use client";

import { type FieldPath, type FieldValues, useFormContext, useWatch } from "react-hook-form";
import { TextField } from "@/components/form/text-field";
import { originsOfDomain } from "@/features/cors-allowlist/pattern";
import { listed } from "@/lib/sentences";
import { domainIn } from "../domain";

/** Where the chat will appear, and what that means for the CORS Allowlist. */
export function DomainField<Fields extends FieldValues>({ name }: { name: FieldPath<Fields> }) {
  return (
    <TextField<Fields>
      name={name}
      label="Domain"
      hint="Where the chat will appear, such as example.com. Without https://."
      autoCapitalize="none"
      autoComplete="off"
      spellCheck={false}
      inputMode="url"
    />
  );
}

/** "https://example.com and https://*.example.com", as it is typed. */
export function useOriginsOf<Fields extends FieldValues>(name: FieldPath<Fields>): string {
  const { control } = useFormContext<Fields>();
  const typed: unknown = useWatch({ control, name });
  return listed(originsOfDomain(domainIn(typeof typed === "string" ? typed : "")));
}
