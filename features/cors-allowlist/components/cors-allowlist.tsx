"use client";

import dynamic from "next/dynamic";
import { Consequence } from "@/components/page/consequence";
import { deleteItem, editItem } from "@/components/page/dialog-item";
import type { Column } from "@/components/table/column";
import { changedColumn } from "@/components/table/columns";
import { RecordList } from "@/components/table/record-list";
import { historyItem } from "@/features/audit/history-item";
import { bulkDelete } from "@/features/deleted-records/bulk-delete";
import { toastDeleted } from "@/features/deleted-records/undo";
import { removeEntriesAction, removeEntryAction } from "../actions";

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
  updatedAt: Date;
};

/** The list, and what can be done with it. `?add=` opens "Add origin" filled in. */
export function CorsAllowlist({
  organizationId,
  entries,
}: {
  organizationId: string;
  entries: ListedEntry[];
}) {
  async function remove({ id, revision, pattern }: ListedEntry) {
    const removed = await removeEntryAction(organizationId, { id, revision });
    if (removed.ok) {
      const entry = { kind: "cors_allowlist_entry", id, label: pattern } as const;
      toastDeleted(organizationId, [entry], `${pattern} is no longer allowed.`);
    }
    return removed;
  }

  return (
    <RecordList
      title="CORS Allowlist"
      text="The websites whose pages may show your chats and send messages. Every change is live at once."
      rows={entries}
      columns={columns}
      initialSort={{ id: "pattern", desc: false }}
      searchLabel="Search origins"
      actions={(entry) => [
        editItem(
          (close) => (
            <DescribeEntryDialog organizationId={organizationId} entry={entry} onClose={close} />
          ),
          "Edit description",
        ),
        historyItem("cors_allowlist_entry", entry.id),
        { separator: true },
        deleteItem(
          (close) => (
            <Consequence
              open
              onOpenChange={close}
              title={`Remove ${entry.pattern}?`}
              danger
              confirm="Remove origin"
              onConfirm={() => remove(entry)}
            >
              <p>{lost(entry)}</p>
            </Consequence>
          ),
          "Remove",
        ),
      ]}
      bulk={[
        bulkDelete<ListedEntry>({
          organizationId,
          kind: "cors_allowlist_entry",
          label: ({ pattern }) => pattern,
          verb: "Remove",
          done: "removed",
          text: "Their pages lose the chat at their next load, and open chats there can send no more messages.",
          act: (rows) =>
            removeEntriesAction(
              organizationId,
              rows.map(({ id, revision }) => ({ id, revision })),
            ),
        }),
      ]}
      create={{
        label: "Add origin",
        address: "add",
        dialog: (close, initial) => (
          <AddOriginDialog
            organizationId={organizationId}
            allowed={entries.map(({ pattern }) => pattern)}
            initial={initial}
            onClose={close}
          />
        ),
      }}
      empty={{
        drawing: "origins",
        title: "No website may show your chat yet.",
        text: "Allow the sites on which it should appear, such as https://shop.example.com.",
      }}
    />
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
    card: "detail",
  },
  changedColumn(),
];
