"use client";

import dynamic from "next/dynamic";
import type { ReactNode } from "react";
import { ActionsMenu } from "@/components/page/actions-menu";
import { cloneItem, deleteItem } from "@/components/page/dialog-item";
import { Notice } from "@/components/page/notice";
import { RecordPage } from "@/components/page/record-page";
import { Badge } from "@/components/ui/badge";
import { historyItem } from "@/features/audit/history-item";
import type { Keyset } from "../queries";
import { whyInUse } from "../uses";
import { keysetTypeWords } from "../words";
import { KeysetForm } from "./keyset-form";

const DeleteKeyset = dynamic(() => import("./delete-keyset").then((module) => module.DeleteKeyset));
const CloneKeysetDialog = dynamic(() =>
  import("./clone-keyset-dialog").then((module) => module.CloneKeysetDialog),
);

export function KeysetRecord({
  organizationId,
  keyset,
  channels,
  children,
}: {
  organizationId: string;
  keyset: Keyset;
  channels: { id: string; label: string }[];
  /** Below the form: the keys. */
  children: ReactNode;
}) {
  const about = { organizationId, keyset };
  const lacksKey = keyset.type === "uploaded" && !keyset.keys.some(({ active }) => active);

  return (
    <RecordPage
      path={{ label: "User Verification", href: "/setup/user-verification" }}
      title={keyset.label}
      badges={lacksKey && <Badge tone="warning">No active key</Badge>}
      text={
        <>
          <span className="font-mono text-mono">{keyset.developerName}</span> ·{" "}
          {keysetTypeWords[keyset.type].label}
        </>
      }
      notice={
        lacksKey &&
        channels.length > 0 && (
          <Notice tone="warning" title="No token of this keyset is good now.">
            A channel accepts it, and none of its keys is switched on.
          </Notice>
        )
      }
      actions={
        <ActionsMenu
          label="More actions"
          items={[
            cloneItem((close) => <CloneKeysetDialog {...about} onClose={close} />),
            historyItem("keyset", keyset.id),
            { separator: true },
            deleteItem((close) => (
              <DeleteKeyset {...about} inUse={whyInUse(keyset.label, channels)} onClose={close} />
            )),
          ]}
        />
      }
    >
      <KeysetForm organizationId={organizationId} keyset={keyset} channels={channels} />
      {children}
    </RecordPage>
  );
}
