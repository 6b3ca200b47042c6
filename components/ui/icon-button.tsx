import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import { Tooltip } from "./tooltip";

/** A square button whose name is shown on hover and focus. */
export function IconButton({
  label,
  size = "regular",
  tooltip = true,
  className,
  children,
  ...props
}: Omit<ComponentProps<"button">, "aria-label"> & {
  label: string;
  size?: "regular" | "small";
  tooltip?: boolean;
  children: ReactNode;
}) {
  const button = (
    <button
      type="button"
      {...props}
      aria-label={label}
      className={classNames(
        "inline-grid shrink-0 place-items-center rounded-md text-muted transition-colors",
        "hover:bg-hover hover:text-ink active:bg-active aria-expanded:bg-active aria-expanded:text-ink",
        "disabled:pointer-events-none disabled:opacity-50 coarse:size-11",
        size === "regular" ? "size-8" : "size-7",
        className,
      )}
    >
      {children}
    </button>
  );

  return tooltip ? <Tooltip text={label}>{button}</Tooltip> : button;
}
