"use client";

import { EmptyState } from "@/components/page/empty-state";
import type { Column } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { ButtonLink } from "@/components/ui/button-link";
import type { ChannelUses } from "../queries";
import { usedForWords } from "../words";

type Deployment = ChannelUses["deployments"][number];

/** The deployments that lead customers into a channel. */
export function ChannelDeployments({ deployments }: { deployments: Deployment[] }) {
  return (
    <DataTable
      label="Deployments"
      rows={deployments}
      columns={columns}
      rowId={({ id }) => id}
      rowLabel={({ label }) => label}
      href={({ id }) => `/setup/embedded-service-deployments/${id}`}
      empty={
        <EmptyState
          drawing="deployments"
          title="No deployments yet"
          text="Put a chat on a website, in an app or behind your own client."
          action={
            <ButtonLink variant="filled" href="/setup/embedded-service-deployments?new">
              New deployment
            </ButtonLink>
          }
        />
      }
    />
  );
}

const columns: Column<Deployment>[] = [
  { id: "label", header: "Label", value: ({ label }) => label },
  {
    id: "developerName",
    header: "Developer name",
    value: ({ developerName }) => developerName,
    look: "mono",
    card: "detail",
  },
  { id: "type", header: "Type", value: ({ deploymentType }) => usedForWords[deploymentType].label },
];
