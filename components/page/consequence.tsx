"use client";

import { type ReactNode, useState, useTransition } from "react";
import { AlertDialog, AlertDialogCancel } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import type { ActionResult } from "@/lib/action-result";

/**
 * Names what will happen before it does, or, without `onConfirm`, what stands in the way.
 * A refusal of the server is shown in the dialog.
 */
export function Consequence({
  open,
  onOpenChange,
  title,
  children,
  confirm,
  cancel = "Cancel",
  danger = false,
  onConfirm,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  children: ReactNode;
  /** The button's words, other than those of the button that opened this: "Delete channel". */
  confirm?: string;
  cancel?: string;
  danger?: boolean;
  onConfirm?: () => Promise<ActionResult<unknown>>;
}) {
  const [refusal, setRefusal] = useState<string>();
  const [pending, startTransition] = useTransition();

  function decide() {
    startTransition(async () => {
      const result = await onConfirm?.();
      if (!result || result.ok) onOpenChange(false);
      else setRefusal(result.message);
    });
  }

  return (
    <AlertDialog
      open={open}
      onOpenChange={(open) => {
        setRefusal(undefined);
        onOpenChange(open);
      }}
      title={title}
      actions={
        <>
          <AlertDialogCancel asChild>
            <Button>{onConfirm ? cancel : "Close"}</Button>
          </AlertDialogCancel>
          {onConfirm && confirm && (
            <Button variant={danger ? "danger" : "filled"} pending={pending} onClick={decide}>
              {confirm}
            </Button>
          )}
        </>
      }
    >
      {children}
      {refusal && (
        <p role="alert" className="rounded-lg bg-danger-soft p-3 text-ui text-danger-text">
          {refusal}
        </p>
      )}
    </AlertDialog>
  );
}
