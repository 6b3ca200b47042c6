"use client";

import { Pencil, Trash2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Consequence } from "@/components/page/consequence";
import { EmptyState } from "@/components/page/empty-state";
import type { Column } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { Button } from "@/components/ui/button";
import { toastDone } from "@/components/ui/toast";
import { removeParameterAction } from "../actions";
import type { Parameter } from "../queries";
import { dataTypeLabels } from "../words";

const NewParameterDialog = dynamic(() =>
  import("./new-parameter-dialog").then((module) => module.NewParameterDialog),
);
const EditParameterDialog = dynamic(() =>
  import("./edit-parameter-dialog").then((module) => module.EditParameterDialog),
);

type Doing = "add" | { edit: Parameter } | { remove: Parameter };

/** The values that a channel carries besides its messages. */
export function ParameterList({
  organizationId,
  channelId,
  parameters,
}: {
  organizationId: string;
  channelId: string;
  parameters: Parameter[];
}) {
  const [doing, setDoing] = useState<Doing>();
  const stop = () => setDoing(undefined);
  const add = (
    <Button
      variant={parameters.length === 0 ? "filled" : "outlined"}
      onClick={() => setDoing("add")}
    >
      Add custom parameter
    </Button>
  );

  async function remove({ id, label }: Parameter) {
    const result = await removeParameterAction(organizationId, { id });
    if (result.ok) toastDone(`${label} is removed.`);
    return result;
  }

  return (
    <div className="max-w-300">
      {parameters.length > 0 && (
        <div className="mb-4 flex flex-wrap items-start justify-between gap-4">
          <p className="max-w-[72ch] text-ui text-muted">
            Carry details such as an order number with the chat. Pre-chat forms ask for them, or the
            page sets them.
          </p>
          {add}
        </div>
      )}
      <DataTable
        label="Parameters"
        rows={parameters}
        columns={columns}
        rowId={({ id }) => id}
        rowLabel={({ label }) => label}
        initialSort={{ id: "label", desc: false }}
        actions={(parameter) => [
          {
            label: "Edit",
            icon: <Pencil aria-hidden />,
            onSelect: () => setDoing({ edit: parameter }),
          },
          {
            label: "Remove",
            icon: <Trash2 aria-hidden />,
            danger: true,
            onSelect: () => setDoing({ remove: parameter }),
          },
        ]}
        empty={
          <EmptyState
            title="No custom parameters yet"
            text="Carry details such as an order number with the chat."
            action={add}
          />
        }
      />
      {doing === "add" && (
        <NewParameterDialog organizationId={organizationId} channelId={channelId} onClose={stop} />
      )}
      {typeof doing === "object" && "edit" in doing && (
        <EditParameterDialog
          organizationId={organizationId}
          parameter={doing.edit}
          onClose={stop}
        />
      )}
      {typeof doing === "object" && "remove" in doing && (
        <Consequence
          open
          onOpenChange={stop}
          title={`Remove ${doing.remove.label}?`}
          danger
          confirm="Remove parameter"
          onConfirm={() => remove(doing.remove)}
        >
          <p>
            Pages that send {doing.remove.channelVariableName} are no longer understood. Values in
            past chats stay.
          </p>
        </Consequence>
      )}
    </div>
  );
}

const columns: Column<Parameter>[] = [
  { id: "label", header: "Label", value: ({ label }) => label },
  {
    id: "developerName",
    header: "Parameter name",
    value: ({ developerName }) => developerName,
    look: "mono",
    card: "detail",
  },
  {
    id: "channelVariableName",
    header: "Channel variable name",
    value: ({ channelVariableName }) => channelVariableName,
    look: "mono",
  },
  { id: "dataType", header: "Data type", value: ({ dataType }) => dataTypeLabels[dataType] },
  {
    id: "maximumLength",
    header: "Maximum length",
    value: ({ maximumLength }) => maximumLength,
    look: "number",
  },
];
