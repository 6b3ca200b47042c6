import { type ComponentProps, useId } from "react";
import { type ButtonSize, type ButtonVariant, buttonStyle } from "./button-style";
import { classNames } from "./class-names";
import { Spinner } from "./spinner";
import { Tooltip } from "./tooltip";

/** A button that keeps its name and width while it works, and says why it cannot be used. */
export function Button({
  variant,
  size,
  pending = false,
  disabledReason,
  givesWay = false,
  type = "button",
  className,
  children,
  onClick,
  ...props
}: ComponentProps<"button"> & {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  pending?: boolean;
  /** Shown on hover and focus, and read out. The button stays focusable. */
  disabledReason?: string | undefined;
  /** A page's filled button turns outlined while unsaved changes show "Save". */
  givesWay?: boolean;
}) {
  const reasonId = useId();
  const blocked = pending || disabledReason !== undefined;
  const button = (
    <button
      {...props}
      type={blocked ? "button" : type}
      aria-disabled={blocked || undefined}
      aria-busy={pending || undefined}
      aria-describedby={disabledReason ? reasonId : props["aria-describedby"]}
      className={classNames(buttonStyle(variant, size), givesWay && "gives-way", className)}
      {...(!blocked && onClick ? { onClick } : {})}
    >
      {pending ? (
        <>
          <span className="absolute inset-0 grid place-items-center">
            <Spinner />
          </span>
          <span className="inline-flex items-center gap-2 opacity-0">{children}</span>
        </>
      ) : (
        children
      )}
    </button>
  );
  if (!disabledReason) return button;

  return (
    <Tooltip text={disabledReason}>
      {button}
      <span id={reasonId} hidden>
        {disabledReason}
      </span>
    </Tooltip>
  );
}
