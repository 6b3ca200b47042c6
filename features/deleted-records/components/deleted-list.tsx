"use client";

import { Undo2 } from "lucide-react";
import { EmptyState } from "@/components/page/empty-state";
import type { Column } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { Button } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { recordKinds } from "@/features/audit/words";
import { restoreRecordsAction } from "../actions";
import type { DeletedListed } from "../queries";
import { restore } from "../undo";

type Row = DeletedListed & { organizationId: string };

/** What was deleted in the last 30 days, each a click away from being back. */
export function DeletedList({
  organizationId,
  records,
}: {
  organizationId: string;
  records: DeletedListed[];
}) {
  return (
    <DataTable
      label="Recently deleted"
      rows={records.map((record) => ({ ...record, organizationId }))}
      columns={columns}
      rowId={({ id }) => id}
      searchLabel="Search deleted records"
      initialSort={{ id: "deleted", desc: true }}
      bulk={[
        {
          label: "Restore",
          icon: <Undo2 aria-hidden />,
          done: "restored",
          act: (rows) =>
            restoreRecordsAction(
              organizationId,
              rows.map(({ kind, id }) => ({ kind, id })),
            ),
        },
      ]}
      empty={
        <EmptyState
          title="Nothing was deleted in the last 30 days"
          text="What you delete is kept here for 30 days and can come back with everything in it."
        />
      }
    />
  );
}

const columns: Column<Row>[] = [
  { id: "label", header: "Label", value: ({ label }) => label },
  { id: "kind", header: "Record", value: ({ kind }) => recordKinds[kind].noun, card: "detail" },
  { id: "by", header: "Deleted by", value: ({ deletedBy }) => deletedBy ?? "Foyer" },
  {
    id: "deleted",
    header: "Deleted",
    value: ({ deletedAt }) => deletedAt,
    cell: ({ deletedAt }) => <DateTime at={deletedAt.toISOString()} />,
    card: "detail",
  },
  {
    id: "restore",
    header: "Restore",
    value: () => null,
    cell: (row) => (
      <Button
        size="small"
        aria-label={`Restore ${row.label}`}
        onClick={() => void restore(row.organizationId, [row])}
      >
        Restore
      </Button>
    ),
    sortable: false,
    card: "badge",
  },
];
