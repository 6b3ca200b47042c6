"use client";

import { Check, Minus } from "lucide-react";
import type { ComponentProps } from "react";

/** The browser's own checkbox in our coat: it works before any script, and in every reader. */
export function Checkbox({
  indeterminate = false,
  ...props
}: Omit<ComponentProps<"input">, "type" | "className"> & {
  /** Some of what it stands for is on, some is off. */
  indeterminate?: boolean;
}) {
  return (
    <span className="relative inline-grid size-4 shrink-0 place-items-center">
      <input
        ref={(input) => {
          if (input) input.indeterminate = indeterminate;
        }}
        {...props}
        type="checkbox"
        className="peer size-4 appearance-none rounded-sm border border-control bg-surface transition-colors checked:border-accent checked:bg-accent indeterminate:border-accent indeterminate:bg-accent hover:border-muted checked:hover:bg-accent-hover disabled:opacity-50 aria-invalid:border-danger"
      />
      <Check
        aria-hidden
        className="pointer-events-none absolute size-3 stroke-3 text-on-accent opacity-0 peer-checked:opacity-100 peer-indeterminate:opacity-0"
      />
      <Minus
        aria-hidden
        className="pointer-events-none absolute size-3 stroke-3 text-on-accent opacity-0 peer-indeterminate:opacity-100"
      />
    </span>
  );
}
