"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import { Consequence } from "@/components/page/consequence";
import { EmptyState } from "@/components/page/empty-state";
import { ListPage } from "@/components/page/list-page";
import type { Column } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { Button } from "@/components/ui/button";
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
  changed: Date;
};

type Doing = { add: string } | { describe: ListedEntry } | { remove: ListedEntry };

/** The list, and what can be done with it. `adding` is what a link wants to have added. */
export function CorsAllowlist({
  organizationId,
  entries,
  adding,
}: {
  organizationId: string;
  entries: ListedEntry[];
  adding: string | undefined;
}) {
  const router = useRouter();
  const [doing, setDoing] = useState<Doing | undefined>(
    adding === undefined ? undefined : { add: adding },
  );
  const addButton = (
    <Button variant="filled" onClick={() => setDoing({ add: "" })}>
      Add origin
    </Button>
  );

  function close() {
    setDoing(undefined);
    if (adding !== undefined) router.replace("/setup/cors-allowlist");
  }

  async function restore(id: string) {
    const restored = await restoreEntryAction(organizationId, { id });
    if (restored.ok) toast.success(`${restored.value.pattern} is allowed again.`);
    else toast.error(restored.message, { duration: Number.POSITIVE_INFINITY });
  }

  async function remove({ id, revision, pattern }: ListedEntry) {
    const removed = await removeEntryAction(organizationId, { id, revision });
    if (removed.ok) {
      const action = { label: "Undo", onClick: () => void restore(id) };
      toast.success(`${pattern} is no longer allowed.`, { action });
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
          { label: "Edit description", onSelect: () => setDoing({ describe: entry }) },
          { label: "Remove", danger: true, onSelect: () => setDoing({ remove: entry }) },
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
      {doing && "add" in doing && (
        <AddOriginDialog
          organizationId={organizationId}
          allowed={entries.map(({ pattern }) => pattern)}
          initial={doing.add}
          onClose={close}
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
    card: "badge",
  },
  { id: "changed", header: "Changed", value: ({ changed }) => changed },
];
