"use client";

import { Download } from "lucide-react";
import Link from "next/link";
import { ActionsMenu } from "@/components/page/actions-menu";
import { EmptyState } from "@/components/page/empty-state";
import type { Column } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { DateTime } from "@/components/ui/date-time";
import { auditExportPath } from "../export/address";
import { type AuditFilter, auditSearch, auditTrailPath, isFiltered } from "../filter";
import type { AuditListed } from "../queries";
import { AuditFilters } from "./audit-filters";

/** Who did what, when and from where, the latest first. */
export function AuditList({
  events,
  filter,
  older,
  first,
  people,
  recordLabel,
}: {
  events: AuditListed[];
  filter: AuditFilter;
  /** Where the next page begins. */
  older: string | null;
  /** Whether this is the latest page. */
  first: boolean;
  people: { id: string; name: string }[];
  /** Whose history this is, when it is one record's. */
  recordLabel: string | null;
}) {
  const search = auditSearch(filter);
  const olderPage = `${auditTrailPath}${search}${search ? "&" : "?"}page=${older}`;

  return (
    <>
      <DataTable
        label="Audit events"
        rows={events}
        columns={columns}
        rowId={({ id }) => id}
        href={({ id }) => `${auditTrailPath}/${id}`}
        searchLabel="Search events"
        filters={
          <>
            <AuditFilters filter={filter} people={people} recordLabel={recordLabel} />
            <span className="sm:ml-auto">
              <ActionsMenu
                label="Export"
                trigger={
                  <Button>
                    <Download aria-hidden />
                    Export
                  </Button>
                }
                items={(["csv", "json"] as const).map((format) => ({
                  label: `As ${format.toUpperCase()}`,
                  href: `${auditExportPath(format)}${search}`,
                  download: true,
                }))}
              />
            </span>
          </>
        }
        filtered={isFiltered(filter) || !first}
        total={events.length}
        pageSize={events.length + 1}
        empty={
          <EmptyState
            title="Nothing has happened yet"
            text="Every change of the setup, every sign-in and every export is written down here."
          />
        }
      />
      {(older || !first) && (
        <nav aria-label="Pages of events" className="mt-4 flex justify-end gap-2">
          {!first && <ButtonLink href={`${auditTrailPath}${search}`}>Latest events</ButtonLink>}
          {older && <ButtonLink href={olderPage}>Older events</ButtonLink>}
        </nav>
      )}
    </>
  );
}

const columns: Column<AuditListed>[] = [
  { id: "what", header: "What", value: ({ what }) => what, sortable: false },
  {
    id: "record",
    header: "Record",
    value: ({ record }) => record,
    cell: ({ record, path }) =>
      path ? (
        <Link
          href={path}
          className="relative z-1 rounded-sm text-accent-text underline-offset-2 hover:underline"
        >
          {record}
        </Link>
      ) : (
        record
      ),
    sortable: false,
    card: "detail",
  },
  { id: "who", header: "Who", value: ({ who }) => who, sortable: false, card: "detail" },
  {
    id: "when",
    header: "When",
    value: ({ at }) => at,
    cell: ({ at }) => <DateTime at={at.toISOString()} />,
    sortable: false,
    card: "detail",
  },
  { id: "from", header: "From", value: ({ address }) => address, look: "mono", sortable: false },
];
