"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { ActionsMenu } from "@/components/page/actions-menu";
import type { DialogItem } from "@/components/page/dialog-item";
import { Checkbox } from "@/components/ui/checkbox";
import { classNames } from "@/components/ui/class-names";
import type { MenuItem } from "@/components/ui/dropdown-menu";
import type { Column } from "./column";

export type RowActions = readonly (MenuItem | DialogItem)[];

/** One record: a row of the table, or, on narrow screens, a card. */
export function DataRow<Row>({
  row,
  columns,
  id,
  href,
  actions,
  selection,
}: {
  row: Row;
  columns: readonly Column<Row>[];
  /** Of the element that names the row. */
  id: string;
  href: string | undefined;
  actions: RowActions | undefined;
  selection: { on: boolean; onChange: (on: boolean, through: boolean) => void } | undefined;
}) {
  const name = String(columns[0]?.value(row) ?? "");

  return (
    <tr
      aria-labelledby={id}
      data-selected={selection?.on || undefined}
      className={rowStyle({ opens: href !== undefined, chosen: Boolean(selection) })}
    >
      {selection && (
        <td className="col-start-[select] row-start-1 p-0 sm:w-10 sm:pl-3">
          {/* Above the row's link, and as large as a finger. */}
          <label
            htmlFor={`${id}-select`}
            className="relative z-1 -m-2 grid size-8 cursor-pointer place-items-center coarse:-m-3.5 coarse:size-11"
          >
            <Checkbox
              id={`${id}-select`}
              aria-label={`Select ${name}`}
              checked={selection.on}
              onChange={(event) => selection.onChange(event.target.checked, isShift(event))}
            />
          </label>
        </td>
      )}
      {columns.map((column, index) => (
        <td key={column.id} className={cellStyle(column, index === 0)}>
          {index > 0 ? (
            <>
              {column.card === "detail" && column.look === "number" && (
                <span className="sm:hidden">{column.header}: </span>
              )}
              {content(column, row)}
            </>
          ) : href ? (
            <Link id={id} href={href} className={rowLinkStyle}>
              {content(column, row)}
            </Link>
          ) : (
            <span id={id} className="font-medium">
              {content(column, row)}
            </span>
          )}
        </td>
      ))}
      {actions && (
        <td className="col-start-[menu] row-span-2 row-start-1 -mr-2 text-right sm:pr-1.5">
          <span className="relative">
            <ActionsMenu label={`Actions for ${name}`} items={actions} />
          </span>
        </td>
      )}
    </tr>
  );
}

function isShift({ nativeEvent }: { nativeEvent: Event }): boolean {
  return nativeEvent instanceof PointerEvent || nativeEvent instanceof MouseEvent
    ? nativeEvent.shiftKey
    : false;
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

/** The link covers its row, so that the whole row opens, with every kind of click. */
const rowLinkStyle =
  "font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus";

function rowStyle({ opens, chosen }: { opens: boolean; chosen: boolean }): string {
  return classNames(
    "relative grid items-center gap-x-3 border-line px-3 py-2.5 not-first:border-t",
    chosen
      ? "grid-cols-[[select]_auto_[main]_minmax(0,1fr)_[badge]_auto_[menu]_auto]"
      : "grid-cols-[[main]_minmax(0,1fr)_[badge]_auto_[menu]_auto]",
    "data-selected:bg-accent-soft sm:table-row sm:p-0",
    opens && "transition-colors not-data-selected:hover:bg-hover",
  );
}

function cellStyle<Row>({ card, look }: Column<Row>, first: boolean): string {
  return classNames(
    "min-w-0 wrap-anywhere sm:h-11 sm:border-t sm:border-line sm:px-3 sm:in-[tr:first-child]:border-t-0",
    first && "col-start-[main] row-start-1",
    !first && !card && "hidden sm:table-cell",
    card === "badge" && "col-start-[badge] row-start-1",
    card === "detail" && "col-start-[main] col-end-[menu] text-muted sm:text-ink",
    look === "number" && "tabular-nums sm:text-right",
  );
}
