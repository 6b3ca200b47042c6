"use client";

import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";

export type RadioOption = {
  value: string;
  label: string;
  hint?: ReactNode;
  icon?: ReactNode;
  disabled?: boolean;
};

/** Choices side by side or below each other, as cards or as plain lines. */
export function RadioGroup({
  value,
  options,
  onChange,
  onBlur,
  focusRef,
  look = "cards",
  columns = 1,
  ...group
}: {
  value: string;
  options: readonly RadioOption[];
  onChange: (value: string) => void;
  onBlur?: () => void;
  /** Takes the chosen input, or the first, so that a form can lead there. */
  focusRef?: (input: HTMLInputElement | null) => void;
  look?: "cards" | "lines";
  columns?: 1 | 2 | 3;
  id?: string;
  "aria-label"?: string | undefined;
  "aria-labelledby"?: string | undefined;
  "aria-describedby"?: string | undefined;
  "aria-invalid"?: boolean | undefined;
}) {
  const id = useId();
  const chosen = options.some((option) => option.value === value) ? value : options[0]?.value;

  return (
    <div
      {...group}
      role="radiogroup"
      className={classNames(
        "grid",
        look === "cards" ? "gap-2" : "gap-1",
        columns === 2 && "sm:grid-cols-2",
        columns === 3 && "sm:grid-cols-3",
      )}
    >
      {options.map((option) => (
        <label
          key={option.value}
          className={classNames(
            "flex items-start gap-2.5 text-ui has-disabled:opacity-50",
            look === "lines" && "py-1 coarse:py-3",
            look === "cards" && cardStyle,
          )}
        >
          <input
            ref={option.value === chosen ? focusRef : undefined}
            type="radio"
            name={id}
            value={option.value}
            checked={option.value === value}
            disabled={option.disabled}
            onChange={() => onChange(option.value)}
            onBlur={onBlur}
            aria-labelledby={`${id}${option.value}-label`}
            aria-describedby={option.hint ? `${id}${option.value}-hint` : undefined}
            className="mt-0.5 size-4 shrink-0 appearance-none rounded-full border border-control bg-surface transition-[border-width,border-color] checked:border-5 checked:border-accent"
          />
          <span className="min-w-0 flex-1">
            <span id={`${id}${option.value}-label`} className="block font-medium">
              {option.label}
            </span>
            {option.hint && (
              <span
                id={`${id}${option.value}-hint`}
                className="mt-0.5 block text-caption text-muted"
              >
                {option.hint}
              </span>
            )}
          </span>
          {option.icon && <span className="mt-0.5 text-muted">{option.icon}</span>}
        </label>
      ))}
    </div>
  );
}

const cardStyle =
  "rounded-lg border border-line p-3 transition-colors hover:border-control has-checked:border-accent-line has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus [&_input]:outline-none";
