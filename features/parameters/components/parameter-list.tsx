"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useState } from "react";
import { Consequence } from "@/components/page/consequence";
import { deleteItem, editItem } from "@/components/page/dialog-item";
import { EmptyState } from "@/components/page/empty-state";
import type { Column } from "@/components/table/column";
import { developerNameColumn, labelColumn } from "@/components/table/columns";
import { DataTable } from "@/components/table/data-table";
import { Button } from "@/components/ui/button";
import { historyItem } from "@/features/audit/history-item";
import { bulkDelete } from "@/features/deleted-records/bulk-delete";
import { toastDeleted } from "@/features/deleted-records/undo";
import { removeParameterAction, removeParametersAction } from "../actions";
import type { Parameter } from "../queries";
import { dataTypeLabels } from "../words";

const NewParameterDialog = dynamic(() =>
  import("./new-parameter-dialog").then((module) => module.NewParameterDialog),
);
const EditParameterDialog = dynamic(() =>
  import("./edit-parameter-dialog").then((module) => module.EditParameterDialog),
);

/** The values that a channel carries besides its messages. */
export function ParameterList({
  organizationId,
  channelId,
  parameters,
  lists,
  children,
}: {
  organizationId: string;
  channelId: string;
  parameters: Parameter[];
  /** Reusable choice lists of the organization. */
  lists: { id: string; label: string }[];
  /** Below the table. */
  children: ReactNode;
}) {
  const [adding, setAdding] = useState(false);
  const add = (
    <Button
      variant={parameters.length === 0 ? "filled" : "outlined"}
      onClick={() => setAdding(true)}
    >
      Add custom parameter
    </Button>
  );

  async function remove({ id, label }: Parameter) {
    const result = await removeParameterAction(organizationId, { id });
    if (result.ok) toastDeleted(organizationId, [{ kind: "parameter", id, label }]);
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
        initialSort={{ id: "label", desc: false }}
        actions={(parameter) => [
          editItem((close) => (
            <EditParameterDialog
              organizationId={organizationId}
              parameter={parameter}
              onClose={close}
            />
          )),
          historyItem("parameter", parameter.id),
          { separator: true },
          deleteItem(
            (close) => (
              <Consequence
                open
                onOpenChange={close}
                title={`Remove ${parameter.label}?`}
                danger
                confirm="Remove parameter"
                onConfirm={() => remove(parameter)}
              >
                <p>
                  Pages that send {parameter.channelVariableName} are no longer understood. Values
                  in past chats stay.
                </p>
              </Consequence>
            ),
            "Remove",
          ),
        ]}
        bulk={[
          bulkDelete<Parameter>({
            organizationId,
            kind: "parameter",
            label: ({ label }) => label,
            text: "Pages that send their values are no longer understood. Values in past chats stay.",
            verb: "Remove",
            done: "removed",
            act: (rows) =>
              removeParametersAction(
                organizationId,
                rows.map(({ id }) => ({ id })),
              ),
          }),
        ]}
        empty={
          <EmptyState
            title="No custom parameters yet"
            text="Carry details such as an order number with the chat."
            action={add}
          />
        }
      />
      {children}
      {adding && (
        <NewParameterDialog
          organizationId={organizationId}
          channelId={channelId}
          lists={lists}
          onClose={() => setAdding(false)}
        />
      )}
    </div>
  );
}

const columns: Column<Parameter>[] = [
  labelColumn(),
  developerNameColumn("Parameter name"),
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
    value: ({ dataType, maximumLength }) => (dataType === "text" ? maximumLength : null),
    look: "number",
  },
];
