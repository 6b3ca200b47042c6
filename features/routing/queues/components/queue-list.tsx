"use client";

import { Trash2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { EmptyState } from "@/components/page/empty-state";
import { ListPage } from "@/components/page/list-page";
import { useAddressFlag } from "@/components/page/use-address-flag";
import type { Column } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import type { Member } from "@/features/members/queries";
import type { QueueListed } from "../queries";

const NewQueueDialog = dynamic(() =>
  import("./new-queue-dialog").then((module) => module.NewQueueDialog),
);
const DeleteQueue = dynamic(() => import("./delete-queue").then((module) => module.DeleteQueue));

export function QueueList({
  organizationId,
  queues,
  members,
}: {
  organizationId: string;
  queues: QueueListed[];
  members: Member[];
}) {
  const router = useRouter();
  const [creating, setCreating] = useAddressFlag("new");
  const [deleting, setDeleting] = useState<QueueListed>();
  const newQueue = (
    <Button variant="filled" onClick={() => setCreating(true)}>
      New queue
    </Button>
  );

  return (
    <ListPage
      title="Queues"
      text="Chats wait in a queue until one of its members accepts them."
      actions={queues.length > 0 && newQueue}
    >
      <DataTable
        label="Queues"
        rows={queues}
        columns={columns}
        rowId={({ id }) => id}
        rowLabel={({ label }) => label}
        href={({ id }) => `/setup/queues/${id}`}
        searchLabel="Search queues"
        initialSort={{ id: "label", desc: false }}
        actions={(queue) => [
          {
            label: "Delete",
            icon: <Trash2 aria-hidden />,
            danger: true,
            onSelect: () => setDeleting(queue),
          },
        ]}
        empty={
          <EmptyState
            drawing="queues"
            title="No queues yet"
            text="Chats wait here until somebody accepts them."
            action={newQueue}
          />
        }
      />
      {creating && (
        <NewQueueDialog
          organizationId={organizationId}
          members={members}
          onCreated={(id) => router.push(`/setup/queues/${id}`)}
          onClose={() => setCreating(false)}
        />
      )}
      {deleting && (
        <DeleteQueue
          organizationId={organizationId}
          queue={deleting}
          onClose={() => setDeleting(undefined)}
        />
      )}
    </ListPage>
  );
}

const columns: Column<QueueListed>[] = [
  { id: "label", header: "Label", value: ({ label }) => label },
  {
    id: "developerName",
    header: "Developer name",
    value: ({ developerName }) => developerName,
    look: "mono",
    card: "detail",
  },
  {
    id: "members",
    header: "Members",
    value: ({ memberCount }) => memberCount,
    cell: ({ memberCount }) =>
      memberCount === 0 ? <Badge tone="warning">No members</Badge> : memberCount,
    card: "badge",
  },
  {
    id: "changed",
    header: "Changed",
    value: ({ updatedAt }) => updatedAt,
    cell: ({ updatedAt }) => <DateTime at={updatedAt.toISOString()} look="day" />,
  },
];
