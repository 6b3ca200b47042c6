"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useState } from "react";
import { Section } from "@/components/page/section";
import type { Column } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { DateTime } from "@/components/ui/date-time";
import { isAllowed } from "../matching";
import { AddressTester } from "./address-tester";

const AddOriginDialog = dynamic(() =>
  import("./add-origin-dialog").then((module) => module.AddOriginDialog),
);

type Entry = { id: string; pattern: string; description: string; loads: number };
type Refused = { origin: string; count: number; lastSeen: string };

/** Which websites may show this chat, whether a page is among them, and who was refused. */
export function Domains({
  organizationId,
  entries,
  kept,
  websites,
  refused,
  ownOrigin,
}: {
  organizationId: string;
  /** The whole CORS Allowlist, with this deployment's loads. */
  entries: Entry[];
  /** Ids of those that the deployment keeps to; null while it keeps to all. */
  kept: string[] | null;
  /** Where that is chosen. */
  websites: ReactNode;
  refused: Refused[];
  ownOrigin: string;
}) {
  const [adding, setAdding] = useState<string>();
  const patterns = entries
    .filter(({ id }) => kept?.includes(id) ?? true)
    .map(({ pattern }) => pattern);
  const rows = refused.map((each) => ({
    ...each,
    allowedNow: isAllowed(patterns, each.origin),
    onAllow: () => setAdding(each.origin),
  }));

  return (
    <>
      {websites}
      <Section
        stacked
        title="Websites that may show this chat"
        text="What the CORS Allowlist allows and this deployment keeps to. A domain alone allows nothing."
        actions={<ButtonLink href="/setup/cors-allowlist">Open the CORS Allowlist</ButtonLink>}
      >
        <DataTable
          label="Websites that may show this chat"
          addressPrefix="allowed-"
          rows={entries.filter(({ id }) => kept?.includes(id) ?? true)}
          columns={entryColumns}
          rowId={({ id }) => id}
          empty={
            <p className="border-y border-line px-3 py-6 text-ui text-muted">
              No website may show your chat yet.
            </p>
          }
        />
      </Section>
      <Section stacked title="Try a page">
        <div className="max-w-150">
          <AddressTester patterns={patterns} ownOrigin={ownOrigin} />
        </div>
      </Section>
      <Section
        stacked
        title="Refused in the last 7 days"
        text="Pages that asked for this chat and may not show it. Allow only those that are yours."
      >
        <DataTable
          label="Refused in the last 7 days"
          addressPrefix="refused-"
          rows={rows}
          columns={refusedColumns}
          rowId={({ origin }) => origin}
          empty={
            <p className="border-y border-line px-3 py-6 text-ui text-muted">
              No page was refused.
            </p>
          }
        />
      </Section>
      {adding !== undefined && (
        <AddOriginDialog
          organizationId={organizationId}
          allowed={patterns}
          initial={adding}
          onClose={() => setAdding(undefined)}
        />
      )}
    </>
  );
}

const entryColumns: Column<Entry>[] = [
  { id: "pattern", header: "Origin pattern", value: ({ pattern }) => pattern, look: "mono" },
  {
    id: "description",
    header: "Description",
    value: ({ description }) => description,
    card: "detail",
  },
  {
    id: "loads",
    header: "Loads in 7 days",
    value: ({ loads }) => loads,
    look: "number",
    card: "detail",
  },
];

type RefusedRow = Refused & { allowedNow: boolean; onAllow: () => void };

const refusedColumns: Column<RefusedRow>[] = [
  { id: "origin", header: "Origin", value: ({ origin }) => origin, look: "mono" },
  {
    id: "count",
    header: "Refused loads",
    value: ({ count }) => count,
    look: "number",
    card: "detail",
  },
  {
    id: "lastSeen",
    header: "Last seen",
    value: ({ lastSeen }) => lastSeen,
    cell: ({ lastSeen }) => <DateTime at={lastSeen} />,
    card: "detail",
  },
  {
    id: "allow",
    header: "Now",
    value: ({ allowedNow }) => (allowedNow ? "Allowed now" : "Refused"),
    cell: ({ allowedNow, onAllow }) =>
      allowedNow ? (
        <Badge tone="success">Allowed now</Badge>
      ) : (
        <Button size="small" onClick={onAllow} className="relative">
          Allow this origin
        </Button>
      ),
    card: "badge",
  },
];
