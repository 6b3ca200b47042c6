"use client";

import { type ReactNode, useTransition } from "react";
import { AlertDialog, AlertDialogCancel } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";

/** Asks before something happens to several records. */
export function BulkDialog({
  title,
  text,
  confirm,
  danger,
  onConfirm,
  onClose,
}: {
  title: string;
  text: ReactNode;
  confirm: string;
  danger: boolean;
  onConfirm: () => Promise<void>;
  onClose: () => void;
}) {
  const [pending, startTransition] = useTransition();

  return (
    <AlertDialog
      open
      onOpenChange={onClose}
      title={title}
      actions={
        <>
          <AlertDialogCancel asChild>
            <Button>Cancel</Button>
          </AlertDialogCancel>
          <Button
            variant={danger ? "danger" : "filled"}
            pending={pending}
            onClick={() => startTransition(onConfirm)}
          >
            {confirm}
          </Button>
        </>
      }
    >
      {text}
    </AlertDialog>
  );
}
