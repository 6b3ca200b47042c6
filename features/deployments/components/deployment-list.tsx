"use client";

import { Copy, Trash2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { EmptyState } from "@/components/page/empty-state";
import { ListPage } from "@/components/page/list-page";
import { useAddressFlag } from "@/components/page/use-address-flag";
import type { Column } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { Button } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import type { DeploymentType } from "@/protocol/channel";
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
  changed: Date;
};

type Doing = { clone: DeploymentListed } | { delete: DeploymentListed };

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
  const [creating, setCreating] = useAddressFlag("new");
  const [doing, setDoing] = useState<Doing>();
  const stop = () => setDoing(undefined);
  const newDeployment = (
    <Button variant="filled" onClick={() => setCreating(true)}>
      New deployment
    </Button>
  );

  return (
    <ListPage
      title="Embedded Service Deployments"
      text="Where customers find a channel: on a website, in an app or behind your own client."
      actions={deployments.length > 0 && newDeployment}
    >
      <DataTable
        label="Embedded Service Deployments"
        rows={deployments}
        columns={columns}
        rowId={({ id }) => id}
        rowLabel={({ label }) => label}
        href={({ id }) => tabPath(id, "Details")}
        searchLabel="Search deployments"
        initialSort={{ id: "label", desc: false }}
        actions={(deployment) => [
          {
            label: "Clone",
            icon: <Copy aria-hidden />,
            onSelect: () => setDoing({ clone: deployment }),
          },
          { separator: true },
          {
            label: "Delete",
            icon: <Trash2 aria-hidden />,
            danger: true,
            onSelect: () => setDoing({ delete: deployment }),
          },
        ]}
        empty={
          <EmptyState
            drawing="deployments"
            title="No deployments yet"
            text="Put a chat on a website, in an app or behind your own client."
            action={newDeployment}
          />
        }
      />
      {creating && (
        <NewDeploymentDialog
          organizationId={organizationId}
          channels={channels}
          newChannel={newChannel}
          onClose={() => setCreating(false)}
        />
      )}
      {doing && "clone" in doing && (
        <CloneDeploymentDialog
          organizationId={organizationId}
          deployment={doing.clone}
          onClose={stop}
        />
      )}
      {doing && "delete" in doing && (
        <DeleteDeployment
          organizationId={organizationId}
          deployment={doing.delete}
          onClose={stop}
        />
      )}
    </ListPage>
  );
}

const columns: Column<DeploymentListed>[] = [
  { id: "label", header: "Label", value: ({ label }) => label },
  {
    id: "developerName",
    header: "Developer name",
    value: ({ developerName }) => developerName,
    look: "mono",
    card: "detail",
  },
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
  {
    id: "changed",
    header: "Changed",
    value: ({ changed }) => changed,
    cell: ({ changed }) => <DateTime at={changed.toISOString()} look="day" />,
  },
];
