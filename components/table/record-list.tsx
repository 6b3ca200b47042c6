"use client";

import type { ComponentProps, ReactNode } from "react";
import { EmptyState } from "@/components/page/empty-state";
import { ListPage } from "@/components/page/list-page";
import { useAddressValue } from "@/components/page/use-address-value";
import { Button } from "@/components/ui/button";
import { DataTable } from "./data-table";

/**
 * The page of all records of a kind. "New …" stands in the header, or in the empty state while
 * there is none; `?new` opens it, so that links from elsewhere lead into it.
 */
export function RecordList<Row extends { id: string }>({
  title,
  text,
  rows,
  create,
  empty,
  children,
  ...table
}: Omit<ComponentProps<typeof DataTable<Row>>, "label" | "rowId" | "empty"> & {
  title: string;
  /** One sentence of what the records are. */
  text: ReactNode;
  create: {
    /** The button: "New queue". */
    label: string;
    /** `initial` is what the address gives it: `?new=…`. */
    dialog: (close: () => void, initial: string) => ReactNode;
    /** Its name in the address, if not "new". */
    address?: string;
  };
  empty: Omit<ComponentProps<typeof EmptyState>, "action">;
  /** Below the table. */
  children?: ReactNode;
}) {
  const [creating, setCreating] = useAddressValue(create.address ?? "new");
  const button = (
    <Button variant="filled" onClick={() => setCreating("")}>
      {create.label}
    </Button>
  );

  return (
    <ListPage title={title} text={text} actions={rows.length > 0 && button}>
      <DataTable
        {...table}
        label={title}
        rows={rows}
        rowId={({ id }) => id}
        empty={<EmptyState {...empty} action={button} />}
      />
      {children}
      {creating !== null && create.dialog(() => setCreating(null), creating)}
    </ListPage>
  );
}
