"use client";

import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";

export type SelectOption = { value: string; label: string; disabled?: boolean };

const creating = "create…";

/**
 * The browser's own select, styled where it lets us: role combobox, right on phones, no script.
 * `create` adds a last entry that opens something instead of being chosen.
 */
export function Select({
  value,
  options,
  placeholder,
  create,
  onValueChange,
  dense = false,
  className,
  ...props
}: Omit<ComponentProps<"select">, "value" | "onChange"> & {
  value: string;
  options: readonly SelectOption[];
  placeholder?: string | undefined;
  create?: { label: string; onSelect: () => void } | undefined;
  onValueChange: (value: string) => void;
  dense?: boolean;
}) {
  return (
    <span className={classNames("relative block", className)}>
      <select
        {...props}
        value={value}
        className={classNames(
          "control picker",
          dense ? "h-7 min-h-7" : "h-8",
          !value && "text-faint",
        )}
        onChange={(event) => {
          if (event.target.value === creating) create?.onSelect();
          else onValueChange(event.target.value);
        }}
      >
        {placeholder !== undefined && (
          <option value="" hidden>
            {placeholder}
          </option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
        {create && (
          <option value={creating} className="creates">
            {create.label}
          </option>
        )}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-2.5 -translate-y-1/2 text-muted"
      />
    </span>
  );
}
