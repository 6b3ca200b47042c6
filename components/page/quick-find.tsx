"use client";

import { Search } from "lucide-react";
import dynamic from "next/dynamic";
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from "react";
import type { QuickFindEntry } from "./quick-find-entry";

const load = () => import("./quick-find-dialog");
const QuickFindDialog = dynamic(() => load().then((module) => module.QuickFindDialog));

/** Leads anywhere by name: a button, ⌘K or Ctrl K. The list itself comes with the first use. */
export function QuickFind({
  label,
  entries,
  more,
}: {
  /** Names the field: "Search Setup". */
  label: string;
  entries: readonly QuickFindEntry[];
  /** What changes by the minute, such as records: asked for each time the list opens. */
  more?: () => Promise<readonly QuickFindEntry[]>;
}) {
  const [open, setOpen] = useState(false);
  const [found, setFound] = useState<readonly QuickFindEntry[]>([]);
  const keys = useSyncExternalStore(never, shortcut, () => "");

  function show() {
    setOpen(true);
    void more?.().then(setFound);
  }

  const toggleByKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== "k" || !(event.metaKey || event.ctrlKey)) return;
    event.preventDefault();
    if (open) setOpen(false);
    else show();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => toggleByKey(event);
    addEventListener("keydown", listener);
    return () => removeEventListener("keydown", listener);
  }, []);

  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={show}
        onPointerEnter={() => void load()}
        onFocus={() => void load()}
        className="flex h-8 items-center gap-2 rounded-md text-ui text-muted transition-colors hover:bg-hover max-sm:w-8 max-sm:justify-center sm:w-60 sm:border sm:border-line sm:bg-surface sm:px-2.5 sm:hover:border-control sm:hover:bg-surface coarse:h-11 coarse:max-sm:w-11"
      >
        <Search aria-hidden />
        <span className="max-sm:sr-only">Quick Find</span>
        <kbd
          aria-hidden
          className="ml-auto rounded-sm bg-hover px-1 font-sans text-caption text-faint empty:hidden max-sm:hidden"
        >
          {keys}
        </kbd>
      </button>
      {open && (
        <QuickFindDialog
          label={label}
          entries={[...entries, ...found]}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

function never() {
  return () => {};
}

function shortcut(): string {
  return /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘K" : "Ctrl K";
}
