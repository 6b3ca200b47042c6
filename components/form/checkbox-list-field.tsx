"use client";

import { Search } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { type FieldPath, type FieldValues, useController } from "react-hook-form";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldGroup } from "./field";
import { useField } from "./use-field";

type Option = { value: string; label: string; detail?: string };

/** Several of a list, such as a queue's members; searched by what is shown. */
export function CheckboxListField<Fields extends FieldValues>({
  name,
  label,
  hint,
  options,
  searchLabel,
  empty,
}: {
  name: FieldPath<Fields>;
  label: string;
  hint?: ReactNode;
  options: readonly Option[];
  /** Names the search box: "Find a person". */
  searchLabel: string;
  /** Said when there is nothing to choose from. */
  empty: ReactNode;
}) {
  const { field } = useController<Fields>({ name });
  const { id, error, aria } = useField<Fields>(name, hint);
  const [search, setSearch] = useState("");
  const chosen = field.value as readonly string[];
  const words = search.trim().toLocaleLowerCase();
  const shown = options.filter(({ label, detail = "" }) =>
    `${label} ${detail}`.toLocaleLowerCase().includes(words),
  );

  function toggle(value: string, on: boolean) {
    field.onChange(on ? [...chosen, value] : chosen.filter((other) => other !== value));
  }

  return (
    <FieldGroup id={id} label={label} hint={hint} error={error}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot scroll and clip its corners */}
      <div
        id={id}
        role="group"
        aria-describedby={aria["aria-describedby"]}
        aria-labelledby={`${id}-label`}
        className="overflow-hidden rounded-lg border border-line"
      >
        <div className="relative border-b border-line">
          <Search aria-hidden className="absolute top-1/2 left-3 -translate-y-1/2 text-faint" />
          <input
            ref={field.ref}
            type="search"
            aria-label={searchLabel}
            placeholder={searchLabel}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            onBlur={field.onBlur}
            onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
            className="h-9 w-full rounded-t-lg bg-surface pr-16 pl-9 text-body -outline-offset-2 coarse:h-11 coarse:text-field"
          />
          <span
            aria-hidden
            className="absolute top-1/2 right-3 -translate-y-1/2 text-caption text-faint tabular-nums"
          >
            {chosen.length} of {options.length}
          </span>
        </div>
        <div className="max-h-56 overflow-y-auto p-1">
          {shown.map((option) => (
            <Choice
              key={option.value}
              option={option}
              checked={chosen.includes(option.value)}
              onChange={(on) => toggle(option.value, on)}
            />
          ))}
          {shown.length === 0 && (
            <p className="px-2 py-3 text-ui text-muted">
              {options.length === 0 ? empty : `No match for “${search.trim()}”.`}
            </p>
          )}
        </div>
      </div>
    </FieldGroup>
  );
}

function Choice({
  option,
  checked,
  onChange,
}: {
  option: Option;
  checked: boolean;
  onChange: (on: boolean) => void;
}) {
  const id = useId();
  const boxId = `${id}-box`;

  return (
    <label
      htmlFor={boxId}
      className="flex min-h-8 items-center gap-2.5 rounded-sm px-2 text-ui hover:bg-hover coarse:min-h-11"
    >
      <Checkbox
        id={boxId}
        checked={checked}
        aria-labelledby={id}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span id={id} className="truncate">
        {option.label}
      </span>
      {option.detail && (
        <span className="ml-auto truncate text-caption text-muted">{option.detail}</span>
      )}
    </label>
  );
}
