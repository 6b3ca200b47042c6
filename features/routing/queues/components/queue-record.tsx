"use client";

import dynamic from "next/dynamic";
import type { ComponentProps } from "react";
import { ActionsMenu } from "@/components/page/actions-menu";
import { deleteItem } from "@/components/page/dialog-item";
import { RecordPage } from "@/components/page/record-page";
import { Badge } from "@/components/ui/badge";
import { historyItem } from "@/features/audit/history-item";
import { whyInUse } from "../uses";
import { QueueForm } from "./queue-form";

const DeleteQueue = dynamic(() => import("./delete-queue").then((module) => module.DeleteQueue));

export function QueueRecord(props: ComponentProps<typeof QueueForm>) {
  const { organizationId, queue, members, uses } = props;
  const answering = members.filter(
    ({ id, disabledAt }) => !disabledAt && queue.memberIds.includes(id),
  );

  return (
    <RecordPage
      path={{ label: "Queues", href: "/setup/queues" }}
      title={queue.label}
      badges={answering.length === 0 && <Badge tone="warning">No members</Badge>}
      text={<span className="font-mono text-mono">{queue.developerName}</span>}
      actions={
        <ActionsMenu
          label="More actions"
          items={[
            historyItem("queue", queue.id),
            { separator: true },
            deleteItem((close) => (
              <DeleteQueue
                organizationId={organizationId}
                queue={queue}
                inUse={whyInUse(queue.label, uses)}
                onClose={close}
              />
            )),
          ]}
        />
      }
    >
      <QueueForm {...props} />
    </RecordPage>
  );
}
