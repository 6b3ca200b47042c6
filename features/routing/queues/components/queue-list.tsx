"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { deleteItem } from "@/components/page/dialog-item";
import type { Column } from "@/components/table/column";
import { changedColumn, developerNameColumn, labelColumn } from "@/components/table/columns";
import { RecordList } from "@/components/table/record-list";
import { Badge } from "@/components/ui/badge";
import { historyItem } from "@/features/audit/history-item";
import { bulkDelete } from "@/features/deleted-records/bulk-delete";
import type { Member } from "@/features/members/queries";
import { deleteQueuesAction } from "../actions";
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

  return (
    <RecordList
      title="Queues"
      text="Chats wait in a queue until one of its members accepts them."
      rows={queues}
      columns={columns}
      href={({ id }) => `/setup/queues/${id}`}
      searchLabel="Search queues"
      initialSort={{ id: "label", desc: false }}
      actions={(queue) => [
        historyItem("queue", queue.id),
        { separator: true },
        deleteItem((close) => (
          <DeleteQueue organizationId={organizationId} queue={queue} onClose={close} />
        )),
      ]}
      bulk={[
        bulkDelete<QueueListed>({
          organizationId,
          kind: "queue",
          label: ({ label }) => label,
          text: "Their lists of members are deleted with them. The people stay.",
          act: (rows) =>
            deleteQueuesAction(
              organizationId,
              rows.map(({ id }) => ({ id })),
            ),
        }),
      ]}
      create={{
        label: "New queue",
        dialog: (close) => (
          <NewQueueDialog
            organizationId={organizationId}
            members={members}
            onCreated={(id) => router.push(`/setup/queues/${id}`)}
            onClose={close}
          />
        ),
      }}
      empty={{
        drawing: "queues",
        title: "No queues yet",
        text: "Chats wait here until somebody accepts them.",
      }}
    />
  );
}

const columns: Column<QueueListed>[] = [
  labelColumn(),
  developerNameColumn(),
  {
    id: "members",
    header: "Members",
    value: ({ memberCount }) => memberCount,
    cell: ({ memberCount }) =>
      memberCount === 0 ? <Badge tone="warning">No members</Badge> : memberCount,
    card: "badge",
  },
  changedColumn(),
];
