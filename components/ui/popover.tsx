"use client";

import { Popover as Primitive } from "radix-ui";
import type { ReactNode } from "react";

/** More about what was clicked, beside it. */
export function Popover({
  trigger,
  label,
  align = "start",
  children,
}: {
  trigger: ReactNode;
  label: string;
  align?: "start" | "end";
  children: ReactNode;
}) {
  return (
    <Primitive.Root>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Content
        aria-label={label}
        align={align}
        sideOffset={4}
        collisionPadding={8}
        className="z-50 max-w-[calc(100vw-16px)] min-w-50 animate-menu rounded-lg bg-raised p-4 text-ui text-ink shadow-menu outline-none"
      >
        {children}
      </Primitive.Content>
    </Primitive.Root>
  );
}
