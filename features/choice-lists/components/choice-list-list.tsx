"use client";

import dynamic from "next/dynamic";
import { deleteItem, editItem } from "@/components/page/dialog-item";
import type { Column } from "@/components/table/column";
import { changedColumn, developerNameColumn, labelColumn } from "@/components/table/columns";
import { RecordList } from "@/components/table/record-list";
import { counted } from "@/lib/sentences";
import type { ChoiceListListed } from "../queries";

const ChoiceListDialog = dynamic(() =>
  import("./choice-list-dialog").then((module) => module.ChoiceListDialog),
);
const DeleteChoiceList = dynamic(() =>
  import("./delete-choice-list").then((module) => module.DeleteChoiceList),
);

export function ChoiceListList({
  organizationId,
  lists,
}: {
  organizationId: string;
  lists: ChoiceListListed[];
}) {
  return (
    <RecordList
      title="Choice Lists"
      text="Choices that several pre-chat fields and parameters offer, edited in one place."
      rows={lists}
      columns={columns}
      searchLabel="Search choice lists"
      initialSort={{ id: "label", desc: false }}
      actions={(list) => [
        editItem((close) => (
          <ChoiceListDialog organizationId={organizationId} list={list} onClose={close} />
        )),
        deleteItem((close) => (
          <DeleteChoiceList organizationId={organizationId} list={list} onClose={close} />
        )),
      ]}
      create={{
        label: "New choice list",
        dialog: (close) => <ChoiceListDialog organizationId={organizationId} onClose={close} />,
      }}
      empty={{
        drawing: "queues",
        title: "No choice lists yet",
        text: "Make one such as Topics, and offer it in every form that asks for it.",
      }}
    />
  );
}

const columns: Column<ChoiceListListed>[] = [
  labelColumn(),
  developerNameColumn(),
  {
    id: "choices",
    header: "Choices",
    value: ({ choices }) => choices.join(", "),
    cell: ({ choices }) => (
      <span className="line-clamp-2" title={choices.join(", ")}>
        {choices.join(", ")}
      </span>
    ),
    card: "detail",
  },
  {
    id: "uses",
    header: "Offered by",
    value: ({ uses }) => uses.length,
    cell: ({ uses }) =>
      uses.length === 0 ? (
        <span className="text-faint">Nothing yet</span>
      ) : (
        <span title={uses.map(({ label, place }) => `${label} (${place})`).join(", ")}>
          {counted(uses.length, "place")}
        </span>
      ),
  },
  changedColumn(),
];
