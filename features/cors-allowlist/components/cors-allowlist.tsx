"use client";

import { Pencil, Trash2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Consequence } from "@/components/page/consequence";
import { EmptyState } from "@/components/page/empty-state";
import { ListPage } from "@/components/page/list-page";
import { useAddressValue } from "@/components/page/use-address-value";
import type { Column } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { Button } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { toastDone, toastError } from "@/components/ui/toast";
import { removeEntryAction, restoreEntryAction } from "../actions";

const AddOriginDialog = dynamic(() =>
  import("./add-origin-dialog").then((module) => module.AddOriginDialog),
);
const DescribeEntryDialog = dynamic(() =>
  import("./describe-entry-dialog").then((module) => module.DescribeEntryDialog),
);

export type ListedEntry = {
  id: string;
  revision: number;
  pattern: string;
  description: string;
  loads: number;
  changed: string;
};

type Doing = { describe: ListedEntry } | { remove: ListedEntry };

/** The list, and what can be done with it. `?add=` opens "Add origin" filled in. */
export function CorsAllowlist({
  organizationId,
  entries,
}: {
  organizationId: string;
  entries: ListedEntry[];
}) {
  const [adding, setAdding] = useAddressValue("add");
  const [doing, setDoing] = useState<Doing>();
  const close = () => setDoing(undefined);
  const addButton = (
    <Button variant="filled" onClick={() => setAdding("")}>
      Add origin
    </Button>
  );

  async function restore(id: string) {
    const restored = await restoreEntryAction(organizationId, { id });
    if (restored.ok) toastDone(`${restored.value.pattern} is allowed again.`);
    else toastError(restored.message);
  }

  async function remove({ id, revision, pattern }: ListedEntry) {
    const removed = await removeEntryAction(organizationId, { id, revision });
    if (removed.ok) {
      toastDone(`${pattern} is no longer allowed.`, {
        label: "Undo",
        onClick: () => void restore(id),
      });
    }
    return removed;
  }

  return (
    <ListPage
      title="CORS Allowlist"
      text="The websites whose pages may show your chats and send messages. Every change is live at once."
      actions={entries.length > 0 && addButton}
    >
      <DataTable
        label="CORS Allowlist"
        rows={entries}
        columns={columns}
        rowId={({ id }) => id}
        rowLabel={({ pattern }) => pattern}
        initialSort={{ id: "pattern", desc: false }}
        searchLabel="Search origins"
        actions={(entry) => [
          {
            label: "Edit description",
            icon: <Pencil aria-hidden />,
            onSelect: () => setDoing({ describe: entry }),
          },
          {
            label: "Remove",
            icon: <Trash2 aria-hidden />,
            danger: true,
            onSelect: () => setDoing({ remove: entry }),
          },
        ]}
        empty={
          <EmptyState
            drawing="origins"
            title="No website may show your chat yet."
            text="Allow the sites on which it should appear, such as https://shop.example.com."
            action={addButton}
          />
        }
      />
      {adding !== null && (
        <AddOriginDialog
          organizationId={organizationId}
          allowed={entries.map(({ pattern }) => pattern)}
          initial={adding}
          onClose={() => setAdding(null)}
        />
      )}
      {doing && "describe" in doing && (
        <DescribeEntryDialog
          organizationId={organizationId}
          entry={doing.describe}
          onClose={close}
        />
      )}
      {doing && "remove" in doing && (
        <Consequence
          open
          onOpenChange={close}
          title={`Remove ${doing.remove.pattern}?`}
          danger
          confirm="Remove origin"
          onConfirm={() => remove(doing.remove)}
        >
          <p>{lost(doing.remove)}</p>
        </Consequence>
      )}
    </ListPage>
  );
}

function lost({ loads }: ListedEntry): string {
  if (loads === 0) return "It allowed no load of the chat in the last 7 days.";
  const times = loads === 1 ? "1 load" : `${loads.toLocaleString("en")} loads`;
  return `It allowed ${times} of the chat in the last 7 days. Those pages lose the chat at their next load, and open chats there can send no more messages.`;
}

const columns: Column<ListedEntry>[] = [
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
  },
  {
    id: "changed",
    header: "Changed",
    value: ({ changed }) => changed,
    cell: ({ changed }) => <DateTime at={changed} look="day" />,
  },
];
