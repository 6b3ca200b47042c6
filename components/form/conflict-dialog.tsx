"use client";

import { use } from "react";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import type { ConflictChange } from "./conflict-changes";
import { FieldIdPrefix, fieldIdOf } from "./field-id";

/** Somebody saved the same record meanwhile: nothing is overwritten unseen. */
export function ConflictDialog({
  message,
  changes,
  onAnswer,
}: {
  message: string;
  /** What they changed; empty while it is read, and when it was on another tab. */
  changes: readonly ConflictChange[];
  onAnswer: (keepMine: boolean) => void;
}) {
  const prefix = use(FieldIdPrefix);
  const both = changes.filter(({ mine }) => mine !== undefined);

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
      {changes.length > 0 && (
        <ul className="my-3 max-h-60 divide-y divide-line overflow-y-auto border-y border-line">
          {changes.map(({ path, before, theirs, mine }) => (
            <li key={path} className="py-2 wrap-anywhere">
              <span className="font-medium">{labelOf(fieldIdOf(prefix, path)) ?? path}</span>:{" "}
              <span className="text-muted">{before || "(empty)"}</span> → {theirs || "(empty)"}
              {mine !== undefined && (
                <span className="block text-warning-text">Yours: {mine || "(empty)"}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      <p>
        “Keep my changes” brings in theirs where you changed nothing
        {both.length > 0 && ", and yours replace theirs where both changed"}; look them over, then
        save again.
      </p>
    </AlertDialog>
  );
}

/** The words beside the field, as they stand on the page. */
function labelOf(id: string): string | undefined {
  const label = document.querySelector(`label[for="${CSS.escape(id)}"], #${CSS.escape(id)}-label`);
  return label?.textContent?.trim() || undefined;
}
