"use client";

import { Button } from "@/components/ui/button";

/** Floats above the form's foot while something is unsaved, and keeps its own room below the last field. */
export function SaveBar({ pending, onDiscard }: { pending: boolean; onDiscard: () => void }) {
  return (
    <section
      data-save-bar
      aria-label="Unsaved changes"
      className="sticky bottom-4 z-20 mt-8 flex max-w-210 animate-menu items-center gap-2 rounded-xl bg-raised py-2 pr-2 pl-4 shadow-menu"
    >
      <p aria-hidden className="mr-auto min-w-0 truncate text-ui text-muted">
        Unsaved changes
      </p>
      <Button variant="ghost" disabled={pending} onClick={onDiscard}>
        Discard
      </Button>
      <Button type="submit" variant="filled" pending={pending} title="⌘S or Ctrl S">
        Save
      </Button>
    </section>
  );
}
