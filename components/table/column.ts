import type { ReactNode } from "react";

/** One column of a table of `Row`s. The first one names the row and bears its link. */
export type Column<Row> = {
  id: string;
  header: string;
  /** What is sorted by and, if it is text, searched. */
  value: (row: Row) => string | number | Date | null;
  /** How it looks; without it the value as text. */
  cell?: (row: Row) => ReactNode;
  sortable?: boolean;
  look?: "text" | "mono" | "number";
  /** Where it stands on the cards of narrow screens; otherwise it is left out there. */
  card?: "badge" | "detail";
};
