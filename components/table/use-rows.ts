"use client";

import {
  columnFilteringFeature,
  createFilteredRowModel,
  createPaginatedRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  rowPaginationFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useMemo } from "react";
import type { Column } from "./column";

const features = tableFeatures({
  columnFilteringFeature,
  globalFilteringFeature,
  rowSortingFeature,
  rowPaginationFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
  paginatedRowModel: createPaginatedRowModel(),
});

/** The rows to show: those that match, in order, of this page; and all that match. */
export function useRows<Row extends object>({
  rows,
  columns,
  total,
  search,
  sort,
  page,
  pageSize,
}: {
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  /** Given when the server has searched, sorted and cut already. */
  total: number | undefined;
  search: string;
  sort: { id: string; desc: boolean } | undefined;
  page: number;
  pageSize: number;
}): { shown: Row[]; matching: Row[]; count: number } {
  const remote = total !== undefined;
  const definitions = useMemo(
    () =>
      columns.map((column) => ({
        id: column.id,
        accessorFn: (row: Row) => column.value(row) ?? undefined,
        sortUndefined: "last" as const,
        sortFn: byValue,
      })),
    [columns],
  );
  const data = useMemo(() => [...rows], [rows]);
  const table = useTable({
    features,
    columns: definitions,
    data,
    manualFiltering: remote,
    manualSorting: remote,
    manualPagination: remote,
    getColumnCanGlobalFilter: () => true,
    globalFilterFn: hasWords,
    state: {
      globalFilter: search,
      sorting: sort ? [sort] : [],
      pagination: { pageIndex: page - 1, pageSize },
    },
  });

  const matching = table.getSortedRowModel().rows.map((row) => row.original);

  return {
    shown: table.getRowModel().rows.map((row) => row.original),
    matching,
    count: total ?? matching.length,
  };
}

type Valued = { getValue: (columnId: string) => unknown };

const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

function byValue(one: Valued, other: Valued, columnId: string): number {
  const [a, b] = [one.getValue(columnId), other.getValue(columnId)];
  if (typeof a === "string" && typeof b === "string") return collator.compare(a, b);
  return Number(a) - Number(b);
}

function hasWords(row: Valued, columnId: string, words: string): boolean {
  const value = row.getValue(columnId);
  return typeof value === "string" && value.toLowerCase().includes(words.toLowerCase());
}
