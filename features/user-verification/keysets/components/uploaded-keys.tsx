"use client";

import { Power } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Consequence } from "@/components/page/consequence";
import { deleteItem } from "@/components/page/dialog-item";
import { EmptyState } from "@/components/page/empty-state";
import { Section } from "@/components/page/section";
import type { Column } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { toastDone, toastError } from "@/components/ui/toast";
import { toastDeleted } from "@/features/deleted-records/undo";
import { removeKeyAction, switchKeyAction } from "../actions";
import { bitsOf } from "../jwk";
import type { KeysetKey } from "../queries";

const AddKeyDialog = dynamic(() =>
  import("./add-key-dialog").then((module) => module.AddKeyDialog),
);

/** The public keys of a keyset. Two may be active at once, while one takes over from the other. */
export function UploadedKeys({
  organizationId,
  keysetId,
  keys,
}: {
  organizationId: string;
  keysetId: string;
  keys: KeysetKey[];
}) {
  const [adding, setAdding] = useState(false);
  const add = <Button onClick={() => setAdding(true)}>Add key</Button>;

  async function activate({ id, kid }: KeysetKey, active: boolean) {
    const result = await switchKeyAction(organizationId, { id, active });
    if (result.ok) toastDone(`${kid} is ${active ? "active" : "switched off"}. Live now.`);
    else if (active) toastError(result.message);
    return result;
  }

  async function remove({ id, label }: KeysetKey) {
    const result = await removeKeyAction(organizationId, { id });
    if (result.ok) toastDeleted(organizationId, [{ kind: "keyset_key", id, label }]);
    return result;
  }

  return (
    <div className="mt-10 max-w-300 border-t border-line pt-10">
      <Section
        stacked
        title="Keys"
        text="To rotate: add the new key and switch it on, let your server sign with it, then switch the old one off."
        actions={keys.length > 0 && add}
      >
        <DataTable
          label="Keys"
          rows={keys}
          columns={columns}
          rowId={({ id }) => id}
          actions={(key) => [
            key.active
              ? {
                  label: "Deactivate",
                  icon: <Power aria-hidden />,
                  dialog: (close) => (
                    <Consequence
                      open
                      onOpenChange={close}
                      title={`Deactivate ${key.kid}?`}
                      confirm="Deactivate key"
                      onConfirm={() => activate(key, false)}
                    >
                      <p>New tokens signed with it are refused at once. Chats that run go on.</p>
                    </Consequence>
                  ),
                }
              : {
                  label: "Activate",
                  icon: <Power aria-hidden />,
                  onSelect: () => void activate(key, true),
                },
            { separator: true },
            deleteItem(
              (close) => (
                <Consequence
                  open
                  onOpenChange={close}
                  title={`Remove ${key.kid}?`}
                  danger
                  confirm="Remove key"
                  onConfirm={() => remove(key)}
                >
                  <p>
                    {key.active
                      ? "It is active: new tokens signed with it are refused at once. Chats that run go on."
                      : "It is switched off already, so no customer notices."}
                  </p>
                </Consequence>
              ),
              "Remove",
            ),
          ]}
          empty={
            <EmptyState
              title="No keys yet"
              text="Add the public key that belongs to the private one with which your server signs."
              action={add}
            />
          }
        />
      </Section>
      {adding && (
        <AddKeyDialog
          organizationId={organizationId}
          keysetId={keysetId}
          onClose={() => setAdding(false)}
        />
      )}
    </div>
  );
}

const columns: Column<KeysetKey>[] = [
  { id: "label", header: "Label", value: ({ label }) => label },
  { id: "kid", header: "kid", value: ({ kid }) => kid, look: "mono", card: "detail" },
  { id: "alg", header: "Algorithm", value: ({ alg, n }) => `${alg} · ${bitsOf(n)} bits` },
  {
    id: "state",
    header: "State",
    value: ({ active }) => (active ? "Active" : "Inactive"),
    cell: ({ active }) => (
      <Badge tone={active ? "success" : "neutral"}>{active ? "Active" : "Inactive"}</Badge>
    ),
    card: "badge",
  },
  {
    id: "added",
    header: "Added",
    value: ({ createdAt }) => createdAt,
    cell: ({ createdAt }) => <DateTime at={createdAt.toISOString()} look="day" />,
  },
];
