"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { editItem } from "@/components/page/dialog-item";
import { Section } from "@/components/page/section";
import type { Column } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { Button } from "@/components/ui/button";
import { toastDone, toastError } from "@/components/ui/toast";
import { moveMappingAction, removeMappingAction } from "../actions";
import type { MappingRecord } from "../mappings/queries";
import { targets } from "../mappings/targets";
import type { ValueWay } from "../ways/ways";
import { dataTypeLabels } from "../words";

const MappingDialog = dynamic(() =>
  import("./mapping-dialog").then((module) => module.MappingDialog),
);
const TestRunDialog = dynamic(() =>
  import("./test-run-dialog").then((module) => module.TestRunDialog),
);

/** Each value from the field that asks for it to where it lands; mappings, and a try of all of it. */
export function ValueWays({
  organizationId,
  channelId,
  ways,
  mappings,
  deployments,
}: {
  organizationId: string;
  channelId: string;
  ways: ValueWay[];
  mappings: MappingRecord[];
  deployments: { id: string; label: string }[];
}) {
  const [open, setOpen] = useState<"mapping" | "run">();
  const close = () => setOpen(undefined);
  const labelOf = (name: string) => ways.find((way) => way.name === name)?.label ?? name;

  async function act(action: Promise<{ ok: boolean; message?: string }>, done: string) {
    const result = await action;
    if (result.ok) toastDone(done);
    else toastError(result.message ?? "");
  }

  return (
    <div className="mt-10 border-t border-line pt-10">
      <Section
        stacked
        title="Mappings"
        text="Where a value goes besides the chat itself, which always keeps it. Live at once."
        actions={<Button onClick={() => setOpen("mapping")}>Add mapping</Button>}
      >
        {mappings.length > 0 && (
          <DataTable
            label="Mappings"
            rows={mappings}
            columns={mappingColumns(labelOf)}
            rowId={({ id }) => id}
            actions={(mapping) => [
              editItem((done) => (
                <MappingDialog
                  organizationId={organizationId}
                  channelId={channelId}
                  ways={ways}
                  mapping={mapping}
                  onClose={done}
                />
              )),
              ...(mapping.target === "rep"
                ? ([-1, 1] as const).map((step) => ({
                    label: step === -1 ? "Move up" : "Move down",
                    onSelect: () =>
                      void act(
                        moveMappingAction(organizationId, { id: mapping.id, step }),
                        "Moved. Live now.",
                      ),
                  }))
                : []),
              {
                label: "Remove",
                danger: true,
                onSelect: () =>
                  void act(
                    removeMappingAction(organizationId, { id: mapping.id }),
                    "Mapping removed. Live now.",
                  ),
              },
            ]}
            empty={null}
          />
        )}
      </Section>
      <Section
        stacked
        title="The way of each value"
        text="From the field that asks for it, through the parameter that holds it, to where it lands."
        actions={
          deployments.length > 0 && <Button onClick={() => setOpen("run")}>Try values</Button>
        }
      >
        <DataTable
          label="The way of each value"
          rows={ways}
          columns={wayColumns}
          rowId={({ source }) => source}
          empty={null}
        />
      </Section>
      {open === "mapping" && (
        <MappingDialog
          organizationId={organizationId}
          channelId={channelId}
          ways={ways}
          onClose={close}
        />
      )}
      {open === "run" && (
        <TestRunDialog
          organizationId={organizationId}
          channelId={channelId}
          ways={ways}
          deployments={deployments}
          onClose={close}
        />
      )}
    </div>
  );
}

function mappingColumns(labelOf: (name: string) => string): Column<MappingRecord>[] {
  return [
    { id: "parameter", header: "Parameter", value: ({ name }) => labelOf(name), sortable: false },
    {
      id: "target",
      header: "Maps to",
      value: ({ target }) => targets[target].label,
      sortable: false,
      card: "detail",
    },
    {
      id: "variableName",
      header: "Variable name",
      value: ({ variableName }) => variableName,
      sortable: false,
      card: "detail",
    },
    {
      id: "pinned",
      header: "Pinned",
      value: ({ pinned }) => (pinned ? "Yes" : ""),
      sortable: false,
    },
  ];
}

const wayColumns: Column<ValueWay>[] = [
  {
    id: "label",
    header: "Value",
    value: ({ label, name }) => `${label} ${name}`,
    cell: ({ label, name }) => (
      <>
        {label} <span className="block font-mono text-mono text-faint">{name}</span>
      </>
    ),
  },
  {
    id: "fields",
    header: "Field",
    value: ({ fields }) => fields.map(({ deployment }) => deployment).join(", "),
    cell: ({ fields }) =>
      fields.length === 0 ? (
        <span className="text-faint">API only</span>
      ) : (
        <ul>
          {fields.map(({ deployment, deploymentId, hidden }) => (
            <li key={deploymentId}>
              <a
                className="underline underline-offset-2"
                href={`/setup/embedded-service-deployments/${deploymentId}/pre-chat`}
              >
                {deployment}
              </a>{" "}
              <span className="text-muted">{hidden ? "hidden" : "visible"}</span>
            </li>
          ))}
        </ul>
      ),
    card: "detail",
  },
  {
    id: "type",
    header: "Parameter",
    value: ({ dataType, maximumLength }) =>
      dataType === "text"
        ? `${dataTypeLabels[dataType]}, up to ${maximumLength}`
        : dataTypeLabels[dataType],
    card: "detail",
  },
  {
    id: "lands",
    header: "Lands",
    value: ({ lands }) => lands.join(", "),
    cell: ({ lands, remarks }) => (
      <div className="py-1.5">
        {lands.map((place) => (
          <span key={place} className="block">
            {place}
          </span>
        ))}
        <span className="block text-muted">Kept with the session</span>
        {remarks.map((remark) => (
          <span key={remark} className="block text-caption text-warning-text">
            {remark}
          </span>
        ))}
      </div>
    ),
    card: "detail",
  },
];
