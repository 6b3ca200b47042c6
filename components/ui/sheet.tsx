"use client";

import { X } from "lucide-react";
import { Dialog as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { IconButton } from "./icon-button";

/** A panel from the edge of the screen: navigation from the left, previews from the right. */
export function Sheet({
  open,
  onOpenChange,
  title,
  side = "right",
  children,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  side?: "left" | "right";
  children: ReactNode;
}) {
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-40 animate-fade bg-backdrop" />
        <Primitive.Content
          aria-describedby={undefined}
          className={classNames(
            "fixed inset-y-0 z-40 flex max-w-[calc(100vw-48px)] animate-drawer flex-col shadow-dialog outline-none",
            side === "left" ? "left-0 w-72 bg-canvas" : "right-0 w-120 bg-surface",
          )}
        >
          <div className="flex h-12 shrink-0 items-center justify-between gap-4 border-b border-line pr-2 pl-4">
            <Primitive.Title className="text-section">{title}</Primitive.Title>
            <Primitive.Close asChild>
              <IconButton label="Close" tooltip={false}>
                <X aria-hidden />
              </IconButton>
            </Primitive.Close>
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto">{children}</div>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
