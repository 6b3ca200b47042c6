"use client";

import { Power, PowerOff } from "lucide-react";
import dynamic from "next/dynamic";
import { cloneItem, deleteItem } from "@/components/page/dialog-item";
import type { Column } from "@/components/table/column";
import { changedColumn, developerNameColumn, labelColumn } from "@/components/table/columns";
import { RecordList } from "@/components/table/record-list";
import { historyItem } from "@/features/audit/history-item";
import { bulkDelete } from "@/features/deleted-records/bulk-delete";
import { counted } from "@/lib/sentences";
import type { DeploymentType } from "@/protocol/channel";
import { deleteDeploymentsAction, switchDeploymentsAction } from "../actions";
import { deploymentKinds } from "../settings";
import { tabPath } from "../tabs";
import { type DeploymentSummary, statesOf } from "../words";
import { DeploymentBadges } from "./deployment-badges";
import type { ChannelOption, NewChannel } from "./new-deployment-dialog";

const NewDeploymentDialog = dynamic(() =>
  import("./new-deployment-dialog").then((module) => module.NewDeploymentDialog),
);
const CloneDeploymentDialog = dynamic(() =>
  import("./clone-deployment-dialog").then((module) => module.CloneDeploymentDialog),
);
const DeleteDeployment = dynamic(() =>
  import("./delete-deployment").then((module) => module.DeleteDeployment),
);

export type DeploymentListed = DeploymentSummary & {
  id: string;
  label: string;
  developerName: string;
  deploymentType: DeploymentType;
  domain: string;
  updatedAt: Date;
};

export function DeploymentList({
  organizationId,
  deployments,
  channels,
  newChannel,
}: {
  organizationId: string;
  deployments: DeploymentListed[];
  channels: ChannelOption[];
  newChannel: NewChannel;
}) {
  function switchAll(rows: readonly DeploymentListed[], enabled: boolean) {
    return switchDeploymentsAction(
      organizationId,
      rows.map(({ id }) => ({ id, enabled })),
    );
  }

  return (
    <RecordList
      title="Embedded Service Deployments"
      text="Where customers find a channel: on a website, in an app or behind your own client."
      rows={deployments}
      columns={columns}
      href={({ id }) => tabPath(id, "Details")}
      searchLabel="Search deployments"
      initialSort={{ id: "label", desc: false }}
      actions={(deployment) => {
        const about = { organizationId, deployment };
        return [
          cloneItem((close) => <CloneDeploymentDialog {...about} onClose={close} />),
          historyItem("deployment", deployment.id),
          { separator: true },
          deleteItem((close) => <DeleteDeployment {...about} onClose={close} />),
        ];
      }}
      bulk={[
        {
          label: "Switch on",
          icon: <Power aria-hidden />,
          done: "on. Live now",
          act: (rows) => switchAll(rows, true),
        },
        {
          label: "Switch off",
          icon: <PowerOff aria-hidden />,
          done: "off. Live now",
          ask: (rows) => ({
            title: `Switch ${counted(rows.length, "deployment")} off?`,
            text: "The chat is gone at the next page load, and new chats are refused. Open chats go on.",
            confirm: "Switch off now",
          }),
          act: (rows) => switchAll(rows, false),
        },
        bulkDelete<DeploymentListed>({
          organizationId,
          kind: "deployment",
          label: ({ label }) => label,
          text: "Their snippets stop working. Their drafts and all of their versions are deleted with them. The channels stay.",
          act: (rows) =>
            deleteDeploymentsAction(
              organizationId,
              rows.map(({ id }) => ({ id })),
            ),
        }),
      ]}
      create={{
        label: "New deployment",
        dialog: (close) => (
          <NewDeploymentDialog
            organizationId={organizationId}
            channels={channels}
            newChannel={newChannel}
            onClose={close}
          />
        ),
      }}
      empty={{
        drawing: "deployments",
        title: "No deployments yet",
        text: "Put a chat on a website, in an app or behind your own client.",
      }}
    />
  );
}

const columns: Column<DeploymentListed>[] = [
  labelColumn(),
  developerNameColumn(),
  {
    id: "type",
    header: "Type",
    value: ({ deploymentType }) => deploymentKinds[deploymentType].label,
  },
  {
    id: "state",
    header: "State",
    value: (deployment) => statesOf(deployment)[0]?.words ?? "",
    cell: (deployment) => <DeploymentBadges deployment={deployment} stacked />,
    card: "badge",
  },
  changedColumn(),
];
