"use client";

import { X } from "lucide-react";
import { Dialog as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { backdropStyle, dialogStyle } from "./dialog-style";
import { IconButton } from "./icon-button";

/** A dialog with its title, its text and, at the foot, its actions: the filled one last. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  wide = false,
  actions,
  children,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  wide?: boolean;
  actions?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className={backdropStyle}>
          <Primitive.Content
            className={classNames(dialogStyle, wide ? "sm:max-w-160" : "sm:max-w-120")}
            {...(description ? {} : { "aria-describedby": undefined })}
            onOpenAutoFocus={focusFirstField}
          >
            <Primitive.Title className="pr-10 text-section">{title}</Primitive.Title>
            {description && (
              <Primitive.Description asChild>
                <div className="mt-1 text-ui text-muted">{description}</div>
              </Primitive.Description>
            )}
            {children && <div className="mt-5">{children}</div>}
            {actions && <DialogActions>{actions}</DialogActions>}
            {/* Last, so that focus starts at the first field. */}
            <Primitive.Close asChild>
              <IconButton
                label="Close"
                tooltip={false}
                className="absolute top-4.5 right-4 coarse:top-3 coarse:right-3"
              >
                <X aria-hidden />
              </IconButton>
            </Primitive.Close>
          </Primitive.Content>
        </Primitive.Overlay>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

/** A form begins at its first field; on touch screens that would cover the dialog with a keyboard. */
function focusFirstField(event: Event) {
  if (!(event.target instanceof HTMLElement) || matchMedia("(pointer: coarse)").matches) return;
  const field = event.target.querySelector<HTMLElement>("input, select, textarea");
  if (!field) return;
  event.preventDefault();
  field.focus();
}

/** The row of buttons at a dialog's foot. */
export function DialogActions({ children }: { children: ReactNode }) {
  return (
    <div className="mt-6 flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">{children}</div>
  );
}
