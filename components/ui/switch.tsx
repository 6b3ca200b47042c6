import type { ComponentProps } from "react";

export function Switch(props: Omit<ComponentProps<"input">, "type" | "role" | "className">) {
  return (
    <span className="relative inline-block h-4.5 w-8 shrink-0">
      <input
        {...props}
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox says by itself whether it is checked
        role="switch"
        className="peer block h-4.5 w-8 appearance-none rounded-full bg-control transition-colors checked:bg-accent hover:checked:bg-accent-hover disabled:opacity-50"
      />
      <span
        aria-hidden
        className="pointer-events-none absolute top-0.5 left-0.5 size-3.5 rounded-full bg-surface transition-transform peer-checked:translate-x-3.5"
      />
    </span>
  );
}
