"use client";

import dynamic from "next/dynamic";
import { cloneItem, deleteItem } from "@/components/page/dialog-item";
import type { Column } from "@/components/table/column";
import { changedColumn, developerNameColumn, labelColumn } from "@/components/table/columns";
import { RecordList } from "@/components/table/record-list";
import { Badge } from "@/components/ui/badge";
import { historyItem } from "@/features/audit/history-item";
import { bulkDelete } from "@/features/deleted-records/bulk-delete";
import { deleteSeveralBusinessHoursAction } from "../actions";
import type { Answer } from "../say";
import { whyInUse } from "../uses";

const NewBusinessHoursDialog = dynamic(() =>
  import("./new-business-hours-dialog").then((module) => module.NewBusinessHoursDialog),
);
const CloneBusinessHoursDialog = dynamic(() =>
  import("./clone-business-hours-dialog").then((module) => module.CloneBusinessHoursDialog),
);
const DeleteBusinessHours = dynamic(() =>
  import("./delete-business-hours").then((module) => module.DeleteBusinessHours),
);

export type BusinessHoursRow = {
  id: string;
  label: string;
  developerName: string;
  timeZone: string;
  standard: boolean;
  /** The labels of those that keep them. */
  deployments: string[];
  now: Answer;
  updatedAt: Date;
};

export function BusinessHoursList({
  organizationId,
  rows,
}: {
  organizationId: string;
  rows: BusinessHoursRow[];
}) {
  return (
    <RecordList
      title="Business Hours"
      text="When somebody is there to answer. Each deployment keeps one of them, or is always open; changes are live at once."
      rows={rows}
      columns={columns}
      href={({ id }) => `/setup/business-hours/${id}`}
      searchLabel="Search business hours"
      initialSort={{ id: "label", desc: false }}
      actions={(hours) => {
        const about = { organizationId, hours };
        const deployments = hours.deployments.map((label) => ({ label }));
        return [
          cloneItem((close) => <CloneBusinessHoursDialog {...about} onClose={close} />),
          historyItem("business_hours", hours.id),
          { separator: true },
          deleteItem((close) => (
            <DeleteBusinessHours
              {...about}
              inUse={whyInUse(hours.label, deployments)}
              onClose={close}
            />
          )),
        ];
      }}
      bulk={[
        bulkDelete<BusinessHoursRow>({
          organizationId,
          kind: "business_hours",
          label: ({ label }) => label,
          text: "Those that a deployment keeps are left alone.",
          act: (chosen) =>
            deleteSeveralBusinessHoursAction(
              organizationId,
              chosen.map(({ id }) => ({ id })),
            ),
        }),
      ]}
      create={{
        label: "New business hours",
        dialog: (close) => (
          <NewBusinessHoursDialog organizationId={organizationId} onClose={close} />
        ),
      }}
      empty={{
        drawing: "hours",
        title: "No business hours yet",
        text: "Without them every chat is always open. Say when somebody is there, and choose per deployment what happens outside: hide the button, say when you are back, or take messages.",
      }}
    />
  );
}

const columns: Column<BusinessHoursRow>[] = [
  {
    ...labelColumn<BusinessHoursRow>(),
    cell: ({ label, standard }) => (
      <span className="inline-flex flex-wrap items-center gap-2">
        {label}
        {standard && <Badge>Default</Badge>}
      </span>
    ),
  },
  developerNameColumn(),
  { id: "timeZone", header: "Time zone", value: ({ timeZone }) => timeZone },
  {
    id: "now",
    header: "Now",
    value: ({ now }) => now.title,
    cell: ({ now }) => (
      <Badge tone={now.open ? "success" : "neutral"}>{now.open ? "Open" : "Closed"}</Badge>
    ),
    card: "badge",
  },
  {
    id: "deployments",
    header: "Used by",
    value: ({ deployments }) => deployments.join(", "),
  },
  changedColumn(),
];
