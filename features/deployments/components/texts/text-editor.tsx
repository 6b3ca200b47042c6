"use client";

import { type FocusEvent, type KeyboardEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Textarea } from "@/components/ui/textarea";
import type { Cell } from "@/features/texts/cells";
import { faultOf, type TextRow } from "@/features/texts/rows";
import { directionOf } from "@/protocol/languages";

/** Takes the text with Enter or by leaving it; Escape leaves it as it was. */
export function TextEditor({
  row,
  language,
  name,
  cell,
  onDone,
}: {
  row: TextRow;
  language: string;
  name: string;
  cell: Cell;
  /** Undefined leaves the text as it was. */
  onDone: (text: string | undefined) => void;
}) {
  const id = useId();
  const before = cell.state === "missing" ? "" : cell.text;
  const [typed, setTyped] = useState(before);
  const text = typed.trim();
  const fault = text === "" ? undefined : faultOf(row, text);

  function take() {
    if (!fault) onDone(text === before ? undefined : text);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape") {
      event.stopPropagation();
      onDone(undefined);
    }
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    take();
  }

  function onBlur(event: FocusEvent) {
    if (!event.currentTarget.contains(event.relatedTarget)) take();
  }

  return (
    <fieldset onBlur={onBlur} className="space-y-1.5">
      <Textarea
        // The text was chosen to be written in.
        autoFocus
        aria-label={name}
        aria-invalid={fault !== undefined}
        aria-describedby={`${id}count ${id}fault`}
        dir={directionOf(language)}
        lang={language}
        placeholder={before === "" ? cell.text : undefined}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        className="min-h-8"
      />
      {fault && (
        <p id={`${id}fault`} className="text-caption text-danger-text">
          {fault}
        </p>
      )}
      <div className="flex items-center justify-between gap-2">
        {cell.state === "changed" ? (
          <Button size="small" variant="ghost" onClick={() => onDone("")}>
            Reset
          </Button>
        ) : (
          <span />
        )}
        <span
          id={`${id}count`}
          className={classNames(
            "text-caption tabular-nums",
            text.length > row.limit ? "text-danger-text" : "text-faint",
          )}
        >
          {text.length} of {row.limit.toLocaleString("en-US")}
        </span>
      </div>
    </fieldset>
  );
}
