"use client";

import { durationText } from "../time-text";
import { useNow } from "./use-now";

/** Counts up from a moment. */
export function Elapsed({ since }: { since: number }) {
  return <span className="tabular-nums">{durationText(useNow() - since)}</span>;
}
