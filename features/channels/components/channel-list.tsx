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
import type { ChannelListed } from "../queries";
import { typeOf } from "../words";
import { ChannelBadge } from "./channel-badge";

const NewChannelDialog = dynamic(() =>
  import("./new-channel-dialog").then((module) => module.NewChannelDialog),
);
const CloneChannelDialog = dynamic(() =>
  import("./clone-channel-dialog").then((module) => module.CloneChannelDialog),
);
const DeleteChannel = dynamic(() =>
  import("./delete-channel").then((module) => module.DeleteChannel),
);

type Doing = { clone: ChannelListed } | { delete: ChannelListed };

export function ChannelList({
  organizationId,
  channels,
}: {
  organizationId: string;
  channels: ChannelListed[];
}) {
  const [creating, setCreating] = useAddressFlag("new");
  const [doing, setDoing] = useState<Doing>();
  const stop = () => setDoing(undefined);
  const newChannel = (
    <Button variant="filled" onClick={() => setCreating(true)}>
      New channel
    </Button>
  );

  return (
    <ListPage
      title="Messaging Channels"
      text="The ways in which customers exchange messages with you."
      actions={channels.length > 0 && newChannel}
    >
      <DataTable
        label="Messaging Channels"
        rows={channels}
        columns={columns}
        rowId={({ id }) => id}
        rowLabel={({ label }) => label}
        href={({ id }) => `/setup/messaging-channels/${id}`}
        searchLabel="Search channels"
        initialSort={{ id: "label", desc: false }}
        actions={(channel) => [
          {
            label: "Clone",
            icon: <Copy aria-hidden />,
            onSelect: () => setDoing({ clone: channel }),
          },
          { separator: true },
          {
            label: "Delete",
            icon: <Trash2 aria-hidden />,
            danger: true,
            onSelect: () => setDoing({ delete: channel }),
          },
        ]}
        empty={
          <EmptyState
            drawing="channels"
            title="No channels yet"
            text="Connect a way for customers to reach you. Start with Enhanced Chat for your website."
            action={newChannel}
          />
        }
      />
      {creating && (
        <NewChannelDialog organizationId={organizationId} onClose={() => setCreating(false)} />
      )}
      {doing && "clone" in doing && (
        <CloneChannelDialog organizationId={organizationId} channel={doing.clone} onClose={stop} />
      )}
      {doing && "delete" in doing && (
        <DeleteChannel organizationId={organizationId} channel={doing.delete} onClose={stop} />
      )}
    </ListPage>
  );
}

const columns: Column<ChannelListed>[] = [
  { id: "label", header: "Label", value: ({ label }) => label },
  {
    id: "developerName",
    header: "Developer name",
    value: ({ developerName }) => developerName,
    look: "mono",
    card: "detail",
  },
  { id: "type", header: "Type", value: typeOf },
  {
    id: "state",
    header: "State",
    value: ({ active }) => (active ? "Active" : "Inactive"),
    cell: ({ active }) => <ChannelBadge active={active} />,
    card: "badge",
  },
  {
    id: "changed",
    header: "Changed",
    value: ({ updatedAt }) => updatedAt,
    cell: ({ updatedAt }) => <DateTime at={updatedAt.toISOString()} look="day" />,
  },
];
