"use client";

import Link from "next/link";
import { type ReactNode, useId } from "react";
import { ActionsMenu } from "@/components/page/actions-menu";
import type { DialogItem } from "@/components/page/dialog-item";
import { classNames } from "@/components/ui/class-names";
import type { MenuItem } from "@/components/ui/dropdown-menu";
import type { Column } from "./column";
import { Pager } from "./pager";
import { SearchBox } from "./search-box";
import { SortHeader } from "./sort-header";
import { useRows } from "./use-rows";
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
  actions?: (row: Row) => readonly (MenuItem | DialogItem)[];
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
  const { shown, count } = useRows({ rows, columns, total, search, sort, page, pageSize });

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
        <table aria-label={label} className="block w-full border-y border-line text-ui sm:table">
          <thead className="hidden sm:table-header-group">
            <tr>
              {columns.map((column) => (
                <SortHeader key={column.id} column={column} sort={sort} onSort={address.setSort} />
              ))}
              {actions && (
                <th scope="col" className={classNames(headStyle, "w-11")}>
                  <span className="sr-only">Actions</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody className="block sm:table-row-group">
            {shown.map((row) => {
              const name = String(columns[0]?.value(row) ?? "");
              const linkId = `${id}${rowId(row)}`;
              return (
                <tr key={rowId(row)} aria-labelledby={linkId} className={rowStyle(Boolean(href))}>
                  {columns.map((column, index) => (
                    <td key={column.id} className={cellStyle(column, index === 0)}>
                      {index > 0 ? (
                        content(column, row)
                      ) : href ? (
                        <Link id={linkId} href={href(row)} className={rowLinkStyle}>
                          {content(column, row)}
                        </Link>
                      ) : (
                        <span id={linkId} className="font-medium">
                          {content(column, row)}
                        </span>
                      )}
                    </td>
                  ))}
                  {actions && (
                    <td className="col-start-3 row-span-2 row-start-1 -mr-2 text-right sm:pr-1.5">
                      <span className="relative">
                        <ActionsMenu label={`Actions for ${name}`} items={actions(row)} />
                      </span>
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
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

function content<Row>({ cell, value, look }: Column<Row>, row: Row): ReactNode {
  const shown = cell ? cell(row) : plain(value(row));
  if (shown === null || shown === undefined || shown === "") {
    return <span className="text-faint">—</span>;
  }
  return look === "mono" ? <span className="font-mono text-mono text-muted">{shown}</span> : shown;
}

function plain(value: string | number | Date | null): string | null {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === "number" ? value.toLocaleString("en") : value;
}

const headStyle = "sticky top-12 z-10 h-8 border-b border-line bg-surface px-3 text-left";

/** The link covers its row, so that the whole row opens, with every kind of click. */
const rowLinkStyle =
  "font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus";

function rowStyle(opens: boolean): string {
  return classNames(
    "relative grid grid-cols-[minmax(0,1fr)_auto_auto] items-center gap-x-3 border-line px-3 py-2.5 not-first:border-t",
    "sm:table-row sm:p-0",
    opens && "transition-colors hover:bg-hover",
  );
}

function cellStyle<Row>({ card, look }: Column<Row>, first: boolean): string {
  return classNames(
    "min-w-0 wrap-anywhere sm:h-11 sm:border-t sm:border-line sm:px-3 sm:in-[tr:first-child]:border-t-0",
    first && "col-start-1 row-start-1",
    !first && !card && "hidden sm:table-cell",
    card === "badge" && "col-start-2 row-start-1",
    card === "detail" && "col-start-1 row-start-2 text-muted sm:text-ink",
    look === "number" && "tabular-nums sm:text-right",
  );
}
