"use client";

import { AlertDialog as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { DialogActions } from "./dialog";
import { backdropStyle, dialogStyle } from "./dialog-style";

/** A question that must be answered: a click beside it does not close it, Escape means "no". */
export function AlertDialog({
  open,
  onOpenChange,
  title,
  children,
  actions,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  children: ReactNode;
  actions: ReactNode;
}) {
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className={backdropStyle}>
          <Primitive.Content className={classNames(dialogStyle, "sm:max-w-120")}>
            <Primitive.Title className="text-section">{title}</Primitive.Title>
            <Primitive.Description asChild>
              <div className="mt-2 space-y-3 text-body text-muted">{children}</div>
            </Primitive.Description>
            <DialogActions>{actions}</DialogActions>
          </Primitive.Content>
        </Primitive.Overlay>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

export const AlertDialogCancel = Primitive.Cancel;
