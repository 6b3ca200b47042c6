import type { ReactNode } from "react";
import type { ActionResult } from "@/lib/action-result";
import type { BulkOutcome } from "@/lib/bulk-outcome";

/** What can be done with several rows at once. */
export type BulkAction<Row> = {
  /** The button: "Delete". */
  label: string;
  icon?: ReactNode;
  danger?: boolean;
  /** What was done, said after their number: "deleted". */
  done: string;
  /** Named before it happens; without it it happens at once. */
  ask?: (rows: readonly Row[]) => {
    title: string;
    text: ReactNode;
    /** The button's words, other than the label: "Delete 3 queues". */
    confirm: string;
  };
  act: (rows: readonly Row[]) => Promise<ActionResult<BulkOutcome>>;
  /** Says so, for those that were done; without it a plain sentence does. */
  onDone?: (rows: readonly Row[]) => void;
};
