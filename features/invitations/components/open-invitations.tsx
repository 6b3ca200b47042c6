"use client";

import { X } from "lucide-react";
import { Consequence } from "@/components/page/consequence";
import { useFreshPage } from "@/components/page/use-fresh-page";
import type { Column } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { DateTime } from "@/components/ui/date-time";
import { toastDone } from "@/components/ui/toast";
import { roleWords } from "@/features/members/roles";
import { withdrawInvitationAction } from "../actions";
import type { OpenInvitation } from "../queries";

/** Links that nobody has used yet. */
export function OpenInvitations({
  organizationId,
  invitations,
}: {
  organizationId: string;
  invitations: OpenInvitation[];
}) {
  useFreshPage();

  async function withdraw({ id }: OpenInvitation) {
    const result = await withdrawInvitationAction(organizationId, { id });
    if (result.ok) toastDone("Invitation withdrawn.");
    return result;
  }

  if (invitations.length === 0) return null;
  return (
    <section aria-labelledby="open-invitations" className="mt-10">
      <h2 id="open-invitations" className="mb-3 text-section">
        Open invitations
      </h2>
      <DataTable
        label="Open invitations"
        addressPrefix="invitations-"
        rows={invitations}
        columns={columns}
        rowId={({ id }) => id}
        actions={(invitation) => [
          {
            label: "Withdraw",
            icon: <X aria-hidden />,
            danger: true,
            dialog: (close) => (
              <Consequence
                open
                onOpenChange={close}
                title={`Withdraw the invitation of ${invitation.email}?`}
                danger
                confirm="Withdraw invitation"
                onConfirm={() => withdraw(invitation)}
              >
                <p>The link stops working. You can invite them again.</p>
              </Consequence>
            ),
          },
        ]}
        empty={null}
      />
    </section>
  );
}

const columns: Column<OpenInvitation>[] = [
  { id: "email", header: "Email", value: ({ email }) => email },
  { id: "role", header: "Role", value: ({ role }) => roleWords[role].label, card: "detail" },
  {
    id: "expires",
    header: "Works until",
    value: ({ expiresAt }) => expiresAt,
    cell: ({ expiresAt }) => <DateTime at={expiresAt.toISOString()} />,
  },
];
