"use client";

import { type ReactNode, useId } from "react";
import { classNames } from "@/components/ui/class-names";
import type { BulkAction } from "./bulk-action";
import type { Column } from "./column";
import { DataRow, type RowActions } from "./data-row";
import { Pager } from "./pager";
import { SearchBox } from "./search-box";
import { SelectionBar } from "./selection-bar";
import { SortHeader } from "./sort-header";
import { useRows } from "./use-rows";
import { useSelection } from "./use-selection";
import { useTableAddress } from "./use-table-address";

/**
 * A list of records. Search, sort and page stand in the address. Without `total` all rows are here
 * and the browser does the work; with it the server has done it (`q`, `sort`, `page` of the address).
 */
export function DataTable<Row extends object>({
  label,
  rows,
  columns,
  rowId,
  href,
  actions,
  bulk,
  searchLabel,
  filters,
  filtered = false,
  empty,
  initialSort,
  total,
  pageSize = 50,
  addressPrefix = "",
}: {
  /** Names the table: "Messaging Channels". */
  label: string;
  rows: readonly Row[];
  /** Kept outside of the component, so that they are the same at each render. The first names the row. */
  columns: readonly Column<Row>[];
  rowId: (row: Row) => string;
  /** Where the whole row leads. */
  href?: (row: Row) => string;
  actions?: (row: Row) => RowActions;
  /** What can be done with several rows; with it they can be chosen. */
  bulk?: readonly BulkAction<Row>[];
  /** Names the search box: "Search channels". Without it there is none. */
  searchLabel?: string;
  /** Right of the search. */
  filters?: ReactNode;
  /** Whether these hide rows now: then no rows means "no match", not "nothing yet". */
  filtered?: boolean;
  /** "Nothing yet": an `EmptyState`. */
  empty: ReactNode;
  initialSort?: { id: string; desc: boolean };
  total?: number;
  pageSize?: number;
  /** Keeps two tables of one page apart. */
  addressPrefix?: string;
}) {
  const id = useId();
  const address = useTableAddress({ remote: total !== undefined, prefix: addressPrefix });
  const sort = address.sort ?? initialSort;
  const { search, page } = address;
  const { shown, matching, count } = useRows({
    rows,
    columns,
    total,
    search,
    sort,
    page,
    pageSize,
  });

  const selection = useSelection(matching, rowId);

  if (count === 0 && rows.length === 0 && !search && !filtered) return empty;

  return (
    <div aria-busy={address.pending || undefined}>
      {(searchLabel || filters) && (
        <div className="mb-3 flex flex-wrap items-center gap-2">
          {searchLabel && (
            <SearchBox label={searchLabel} search={search} onSearch={address.setSearch} />
          )}
          {filters}
        </div>
      )}
      {count === 0 ? (
        <NoMatch search={search} onClear={() => address.setSearch("")} />
      ) : (
        <>
          {bulk && (
            <SelectionBar
              rows={matching}
              selected={selection.selected}
              rowId={rowId}
              actions={bulk}
              onAll={selection.setAll}
              onKeep={selection.keep}
            />
          )}
          <table aria-label={label} className="block w-full border-y border-line text-ui sm:table">
            <thead className="hidden sm:table-header-group">
              <tr>
                {bulk && <td className={classNames(headStyle, "w-10")} />}
                {columns.map((column) => (
                  <SortHeader
                    key={column.id}
                    column={column}
                    sort={sort}
                    onSort={address.setSort}
                  />
                ))}
                {actions && (
                  <th scope="col" className={classNames(headStyle, "w-11")}>
                    <span className="sr-only">Actions</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody className="block sm:table-row-group">
              {shown.map((row) => (
                <DataRow
                  key={rowId(row)}
                  row={row}
                  columns={columns}
                  id={`${id}${rowId(row)}`}
                  href={href?.(row)}
                  actions={actions?.(row)}
                  selection={
                    bulk && {
                      on: selection.has(row),
                      onChange: (on, through) => selection.set(row, on, through),
                    }
                  }
                />
              ))}
            </tbody>
          </table>
        </>
      )}
      <Pager page={page} pageSize={pageSize} count={count} onPage={address.setPage} />
    </div>
  );
}

function NoMatch({ search, onClear }: { search: string; onClear: () => void }) {
  return (
    <p className="border-y border-line px-3 py-8 text-center text-ui text-muted">
      {search ? `No match for “${search}”.` : "No match."}{" "}
      {search && (
        <button
          type="button"
          onClick={onClear}
          className="rounded-sm font-medium text-accent-text underline underline-offset-2"
        >
          Clear search
        </button>
      )}
    </p>
  );
}

const headStyle = "sticky top-12 z-10 h-8 border-b border-line bg-surface px-3 text-left";
