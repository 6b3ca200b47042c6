import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/** Grows with its text, up to ten lines. */
export function Textarea({ className, rows = 3, ...props }: ComponentProps<"textarea">) {
  return (
    <textarea
      {...props}
      rows={rows}
      className={classNames(
        "control block max-h-53 resize-y py-1.5 field-sizing-content",
        className,
      )}
    />
  );
}
