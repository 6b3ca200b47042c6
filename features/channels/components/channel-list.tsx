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
import { activateChannelsAction, deactivateChannelsAction, deleteChannelsAction } from "../actions";
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

export function ChannelList({
  organizationId,
  channels,
}: {
  organizationId: string;
  channels: ChannelListed[];
}) {
  return (
    <RecordList
      title="Messaging Channels"
      text="The ways in which customers exchange messages with you."
      rows={channels}
      columns={columns}
      href={({ id }) => `/setup/messaging-channels/${id}`}
      searchLabel="Search channels"
      initialSort={{ id: "label", desc: false }}
      actions={(channel) => {
        const about = { organizationId, channel };
        return [
          cloneItem((close) => <CloneChannelDialog {...about} onClose={close} />),
          historyItem("channel", channel.id),
          { separator: true },
          deleteItem((close) => <DeleteChannel {...about} onClose={close} />),
        ];
      }}
      bulk={[
        {
          label: "Activate",
          icon: <Power aria-hidden />,
          done: "active. Live now",
          act: (rows) => activateChannelsAction(organizationId, rows.map(choice)),
        },
        {
          label: "Deactivate",
          icon: <PowerOff aria-hidden />,
          done: "inactive. Live now",
          ask: (rows) => ({
            title: `Deactivate ${counted(rows.length, "channel")}?`,
            text: "New customers no longer see their chats. Open chats go on.",
            confirm: "Deactivate now",
          }),
          act: (rows) => deactivateChannelsAction(organizationId, rows.map(choice)),
        },
        bulkDelete<ChannelListed>({
          organizationId,
          kind: "channel",
          label: ({ label }) => label,
          text: "Their routing and their custom parameters are deleted with them.",
          act: (rows) => deleteChannelsAction(organizationId, rows.map(choice)),
        }),
      ]}
      create={{
        label: "New channel",
        dialog: (close) => <NewChannelDialog organizationId={organizationId} onClose={close} />,
      }}
      empty={{
        drawing: "channels",
        title: "No channels yet",
        text: "Connect a way for customers to reach you. Start with Enhanced Chat for your website.",
      }}
    />
  );
}

function choice({ id }: ChannelListed) {
  return { id };
}

const columns: Column<ChannelListed>[] = [
  labelColumn(),
  developerNameColumn(),
  { id: "type", header: "Type", value: typeOf },
  {
    id: "state",
    header: "State",
    value: ({ active }) => (active ? "Active" : "Inactive"),
    cell: ({ active }) => <ChannelBadge active={active} />,
    card: "badge",
  },
  changedColumn(),
];
