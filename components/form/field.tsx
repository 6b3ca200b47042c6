import type { ReactNode } from "react";

/** A label above its control, and below it the hint or, in its place, what is wrong. */
export function Field({
  id,
  label,
  hint,
  error,
  mark,
  children,
}: {
  id: string;
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  /** Beside the label: a count, a badge. */
  mark?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="min-w-0">
      <div className="mb-1.5 flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="text-ui font-medium">
          {label}
        </label>
        {mark}
      </div>
      {children}
      <FieldNote id={id} hint={hint} error={error} />
    </div>
  );
}

/** The same for groups, whose label is not a `label`. */
export function FieldGroup({
  id,
  label,
  hint,
  error,
  children,
}: {
  id: string;
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  children: ReactNode;
}) {
  return (
    <div className="min-w-0">
      <div id={`${id}-label`} className="mb-1.5 text-ui font-medium">
        {label}
      </div>
      {children}
      <FieldNote id={id} hint={hint} error={error} />
    </div>
  );
}

/** The line below a control, to which its `aria-describedby` points. */
export function FieldNote({
  id,
  hint,
  error,
}: {
  id: string;
  hint?: ReactNode;
  error?: string | undefined;
}) {
  if (error) {
    return (
      <p id={`${id}-error`} className="mt-1.5 text-caption text-danger-text">
        {error}
      </p>
    );
  }
  if (!hint) return null;
  return (
    <div id={`${id}-hint`} className="mt-1.5 max-w-[72ch] text-caption text-muted">
      {hint}
    </div>
  );
}
