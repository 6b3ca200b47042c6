import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/** Three lines that grow with their text, up to ten. */
export function Textarea({ className, ...props }: ComponentProps<"textarea">) {
  return (
    <textarea
      {...props}
      className={classNames(
        "control block max-h-53 min-h-18.5 resize-y py-1.5 field-sizing-content",
        className,
      )}
    />
  );
}
