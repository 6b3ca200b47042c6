"use client";

import { useRef, useState } from "react";

/** Which of the rows that match are chosen; those that a search hides do not count. */
export function useSelection<Row>(rows: readonly Row[], rowId: (row: Row) => string) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string>(undefined);
  const selected = rows.filter((row) => chosen.has(rowId(row)));

  /** With `through` every row from the last one touched: what Shift and a click mean. */
  function set(row: Row, on: boolean, through: boolean) {
    const ids = rows.map(rowId);
    const id = rowId(row);
    const [from, to] = [ids.indexOf(last.current ?? id), ids.indexOf(id)];
    const range =
      through && from >= 0 ? ids.slice(Math.min(from, to), Math.max(from, to) + 1) : [id];
    const next = new Set(chosen);
    for (const each of range) {
      if (on) next.add(each);
      else next.delete(each);
    }
    last.current = id;
    setChosen(next);
  }

  return {
    selected,
    has: (row: Row) => chosen.has(rowId(row)),
    set,
    setAll: (on: boolean) => setChosen(new Set(on ? rows.map(rowId) : [])),
    /** Leaves these chosen: what was refused. */
    keep: (ids: readonly string[]) => setChosen(new Set(ids)),
  };
}
