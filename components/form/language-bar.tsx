"use client";

import { X } from "lucide-react";
import { useId } from "react";
import { classNames } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";

type Language = { value: string; label: string };

/** The languages that a form's texts are written in: which is shown, one more, one less. */
export function LanguageBar({
  languages,
  shown,
  choices,
  onShow,
  onAdd,
  onRemove,
}: {
  /** The first serves whoever reads none of the others, and stays. */
  languages: readonly Language[];
  shown: string;
  choices: readonly Language[];
  onShow: (language: string) => void;
  onAdd: (language: string) => void;
  onRemove: (language: string) => void;
}) {
  const id = useId();
  return (
    <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
      <ul aria-label="Languages" className="flex min-w-0 flex-wrap gap-2">
        {languages.map(({ value, label }, at) => (
          <li
            key={value}
            className={classNames(
              "flex min-h-8 items-center gap-1 rounded-md border py-0.5 pr-1 text-ui coarse:min-h-11",
              value === shown ? "border-accent bg-accent-soft" : "border-line bg-surface",
            )}
          >
            <button
              type="button"
              aria-pressed={value === shown}
              className="rounded-sm py-1 pr-1 pl-2.5 font-medium"
              onClick={() => onShow(value)}
            >
              {label}
            </button>
            {at === 0 ? (
              <span className="pr-1.5 text-caption text-muted">Default</span>
            ) : (
              <IconButton size="small" label={`Remove ${label}`} onClick={() => onRemove(value)}>
                <X aria-hidden />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      <div className="w-56 max-sm:w-full">
        <label htmlFor={id} className="mb-1.5 block text-ui font-medium">
          Add a language
        </label>
        <Select id={id} value="" placeholder="Choose one" options={choices} onValueChange={onAdd} />
      </div>
    </div>
  );
}
