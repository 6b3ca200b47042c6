"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { classNames } from "@/components/ui/class-names";
import type { Column } from "./column";

type Sort = { id: string; desc: boolean };

/** A column's head; a click sorts by it, another turns the order round. */
export function SortHeader<Row>({
  column,
  sort,
  onSort,
}: {
  column: Column<Row>;
  sort: Sort | undefined;
  onSort: (sort: Sort) => void;
}) {
  const { id, header, look, sortable = true } = column;
  const order = sort?.id === id ? sort : undefined;
  const Arrow = order?.desc ? ArrowDown : ArrowUp;

  return (
    <th
      scope="col"
      aria-sort={order ? (order.desc ? "descending" : "ascending") : undefined}
      className={classNames(
        "sticky top-12 z-10 h-8 border-b border-line bg-surface px-3 text-caption font-medium text-muted",
        look === "number" ? "text-right" : "text-left",
      )}
    >
      {sortable ? (
        <button
          type="button"
          onClick={() => onSort({ id, desc: order ? !order.desc : false })}
          className="group -mx-1 inline-flex h-6 items-center gap-1 rounded-sm px-1 hover:text-ink"
        >
          {header}
          <Arrow
            aria-hidden
            className={classNames(
              "size-3 transition-opacity",
              order ? "text-ink" : "opacity-0 group-hover:opacity-60",
            )}
          />
        </button>
      ) : (
        header
      )}
    </th>
  );
}
