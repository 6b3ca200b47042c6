"use client";

import { useRef, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import type { Cell } from "@/features/texts/cells";
import { languageName } from "@/features/texts/language-name";
import type { TextRow } from "@/features/texts/rows";
import { directionOf } from "@/protocol/languages";
import { TextEditor } from "./text-editor";

/** One text in one language: read, and edited in its place. */
export function TextCell({
  row,
  language,
  cell,
  onChange,
}: {
  row: TextRow;
  language: string;
  cell: Cell;
  /** An empty text takes ours again. */
  onChange: (text: string) => void;
}) {
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const name = `${row.own?.label ?? row.key} in ${languageName(language)}`;
  const { text, state } = cell;

  if (state === "needless") {
    return <p className="px-2 py-1.5 text-ui text-faint">No such plural</p>;
  }
  if (state === "written") {
    return <p className="px-2 py-1.5 text-ui wrap-anywhere text-muted">{text}</p>;
  }
  if (editing) {
    return (
      <TextEditor
        row={row}
        language={language}
        name={name}
        cell={cell}
        onDone={(next) => {
          setEditing(false);
          if (next !== undefined) onChange(next);
          requestAnimationFrame(() => button.current?.focus());
        }}
      />
    );
  }
  return (
    <button
      ref={button}
      type="button"
      aria-label={`${name}: ${text}${state === "missing" ? ", missing" : ""}`}
      dir={directionOf(state === "missing" ? "en" : language)}
      onClick={() => setEditing(true)}
      className={classNames(
        "block min-h-8 w-full rounded-md px-2 py-1.5 text-start text-ui wrap-anywhere whitespace-pre-wrap hover:bg-hover coarse:min-h-11",
        state === "missing" && "text-faint italic",
        state === "changed" && "bg-accent-soft font-medium",
      )}
    >
      {text}
    </button>
  );
}
