"use client";

import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";

/** Somebody saved the same record meanwhile: nothing is overwritten unseen. */
export function ConflictDialog({
  message,
  onAnswer,
}: {
  message: string;
  onAnswer: (keepMine: boolean) => void;
}) {
  return (
    <AlertDialog
      open
      onOpenChange={(open) => open || onAnswer(true)}
      title="Changed by somebody else"
      actions={
        <>
          <Button onClick={() => onAnswer(false)}>Use their changes</Button>
          <Button variant="filled" onClick={() => onAnswer(true)}>
            Keep my changes
          </Button>
        </>
      }
    >
      <p>{message}</p>
      <p>
        “Keep my changes” brings in theirs where you changed nothing; look them over, then save
        again.
      </p>
    </AlertDialog>
  );
}
