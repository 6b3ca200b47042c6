import { classNames } from "./class-names";

export type ButtonVariant = "filled" | "outlined" | "ghost" | "danger";
export type ButtonSize = "regular" | "small";

const variants: Record<ButtonVariant, string> = {
  filled: "border-transparent bg-accent text-on-accent shadow-control hover:bg-accent-hover",
  outlined: "border-line bg-surface text-ink shadow-control hover:bg-hover active:bg-active",
  ghost: "border-transparent text-ink hover:bg-hover active:bg-active",
  danger: "border-transparent bg-danger text-on-danger shadow-control hover:brightness-95",
};

const sizes: Record<ButtonSize, string> = {
  regular: "h-8 px-3 coarse:h-11",
  small: "h-7 px-2 coarse:h-11 coarse:px-3",
};

/** The looks shared by buttons and by links that look like one. */
export function buttonStyle(
  variant: ButtonVariant = "outlined",
  size: ButtonSize = "regular",
): string {
  return classNames(
    "relative inline-flex shrink-0 items-center justify-center gap-2 rounded-md border",
    "text-ui font-medium whitespace-nowrap transition-colors select-none",
    "disabled:opacity-50 aria-disabled:opacity-50",
    variants[variant],
    sizes[size],
  );
}
