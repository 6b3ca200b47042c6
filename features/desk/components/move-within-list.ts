import type { KeyboardEvent } from "react";

/** Arrow keys lead from row to row, over all lists of the work pane. */
export function moveWithinList(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || event.altKey) return;
  const rows = [
    ...(event.currentTarget
      .closest("[data-work]")
      ?.querySelectorAll<HTMLElement>("button[data-row]") ?? []),
  ];
  const next = rows[rows.indexOf(event.currentTarget) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
