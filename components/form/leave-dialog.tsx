"use client";

import { AlertDialog, AlertDialogCancel } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";

/** Asked before a page with unsaved changes is left. */
export function LeaveDialog({
  pending,
  onSave,
  onDiscard,
  onStay,
}: {
  pending: boolean;
  onSave: () => void;
  onDiscard: () => void;
  onStay: () => void;
}) {
  return (
    <AlertDialog
      open
      onOpenChange={(open) => open || onStay()}
      title="Save your changes first?"
      actions={
        <>
          <AlertDialogCancel asChild>
            <Button variant="ghost">Stay</Button>
          </AlertDialogCancel>
          <Button onClick={onDiscard}>Discard</Button>
          <Button variant="filled" pending={pending} onClick={onSave}>
            Save
          </Button>
        </>
      }
    >
      <p>This page has changes that are not saved.</p>
    </AlertDialog>
  );
}
