"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";

/** Absent while everything fits on one page. */
export function Pager({
  page,
  pageSize,
  count,
  onPage,
}: {
  page: number;
  pageSize: number;
  count: number;
  onPage: (page: number) => void;
}) {
  const pages = Math.ceil(count / pageSize);
  if (pages <= 1) return null;
  const last = Math.min(page * pageSize, count);

  return (
    <nav aria-label="Table pages" className="mt-3 flex items-center justify-end gap-1">
      <span className="mr-2 text-ui text-muted tabular-nums">
        {((page - 1) * pageSize + 1).toLocaleString("en")}–{last.toLocaleString("en")} of{" "}
        {count.toLocaleString("en")}
      </span>
      <IconButton label="Previous page" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        <ChevronLeft aria-hidden />
      </IconButton>
      <IconButton label="Next page" disabled={page >= pages} onClick={() => onPage(page + 1)}>
        <ChevronRight aria-hidden />
      </IconButton>
    </nav>
  );
}
