"use client";

import { EmptyState } from "@/components/page/empty-state";
import type { Column } from "@/components/table/column";
import { developerNameColumn, labelColumn } from "@/components/table/columns";
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
  labelColumn(),
  developerNameColumn(),
  { id: "type", header: "Type", value: ({ deploymentType }) => usedForWords[deploymentType].label },
];
