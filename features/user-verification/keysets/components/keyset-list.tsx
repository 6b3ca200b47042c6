"use client";

import dynamic from "next/dynamic";
import { cloneItem, deleteItem } from "@/components/page/dialog-item";
import type { Column } from "@/components/table/column";
import { changedColumn, labelColumn } from "@/components/table/columns";
import { RecordList } from "@/components/table/record-list";
import { Badge } from "@/components/ui/badge";
import { historyItem } from "@/features/audit/history-item";
import { counted } from "@/lib/sentences";
import type { KeysetListed } from "../queries";
import { keysetTypeWords } from "../words";

const NewKeysetDialog = dynamic(() =>
  import("./new-keyset-dialog").then((module) => module.NewKeysetDialog),
);
const CloneKeysetDialog = dynamic(() =>
  import("./clone-keyset-dialog").then((module) => module.CloneKeysetDialog),
);
const DeleteKeyset = dynamic(() => import("./delete-keyset").then((module) => module.DeleteKeyset));

export function KeysetList({
  organizationId,
  keysets,
}: {
  organizationId: string;
  keysets: KeysetListed[];
}) {
  return (
    <RecordList
      title="User Verification"
      text="Keysets say whose signed tokens prove who a customer is. Channels choose which of them to accept."
      rows={keysets}
      columns={columns}
      href={({ id }) => `/setup/user-verification/${id}`}
      searchLabel="Search keysets"
      initialSort={{ id: "label", desc: false }}
      actions={(keyset) => {
        const about = { organizationId, keyset };
        return [
          cloneItem((close) => <CloneKeysetDialog {...about} onClose={close} />),
          historyItem("keyset", keyset.id),
          { separator: true },
          deleteItem((close) => <DeleteKeyset {...about} onClose={close} />),
        ];
      }}
      create={{
        label: "New keyset",
        dialog: (close) => <NewKeysetDialog organizationId={organizationId} onClose={close} />,
      }}
      empty={{
        drawing: "origins",
        title: "No keysets yet",
        text: "Let customers who are signed in on your site keep one conversation across their devices, and let reps know who they talk to.",
      }}
    />
  );
}

const columns: Column<KeysetListed>[] = [
  labelColumn(),
  {
    id: "developerName",
    header: "Developer name",
    value: ({ developerName }) => developerName,
    look: "mono",
  },
  { id: "issuer", header: "Issuer", value: ({ issuer }) => issuer, look: "mono", card: "detail" },
  {
    id: "keys",
    header: "Keys",
    value: ({ type, activeKeys }) => (type === "uploaded" ? activeKeys : 0),
    cell: ({ type, activeKeys }) =>
      type === "jwks_url" ? (
        keysetTypeWords[type].label
      ) : activeKeys === 0 ? (
        <Badge tone="warning">No active key</Badge>
      ) : (
        counted(activeKeys, "active key")
      ),
    card: "badge",
  },
  changedColumn(),
];
