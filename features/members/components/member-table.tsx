"use client";

import { UserCheck, UserCog, UserX } from "lucide-react";
import dynamic from "next/dynamic";
import type { Column } from "@/components/table/column";
import { dayColumn } from "@/components/table/columns";
import { DataTable } from "@/components/table/data-table";
import { Badge } from "@/components/ui/badge";
import { toastDone, toastError } from "@/components/ui/toast";
import { historyItem } from "@/features/audit/history-item";
import { counted, listed } from "@/lib/sentences";
import { disableMembersAction, enableMemberAction } from "../actions";
import type { Member } from "../queries";
import { roleWords } from "../roles";

const RoleDialog = dynamic(() => import("./role-dialog").then((module) => module.RoleDialog));
const DisableMember = dynamic(() =>
  import("./disable-member").then((module) => module.DisableMember),
);

/** Everybody who may sign in, and what may be done about it. */
export function MemberTable({
  organizationId,
  members,
}: {
  organizationId: string;
  members: Member[];
}) {
  async function enable({ id, name }: Member) {
    const result = await enableMemberAction(organizationId, { id });
    if (result.ok) toastDone(`${name} can sign in again. Live now.`);
    else toastError(result.message);
  }

  return (
    <DataTable
      label="Team Members"
      rows={members}
      columns={columns}
      rowId={({ id }) => id}
      searchLabel="Search members"
      initialSort={{ id: "name", desc: false }}
      actions={(member) => {
        const about = { organizationId, member };
        return [
          {
            label: "Change role",
            icon: <UserCog aria-hidden />,
            dialog: (close) => <RoleDialog {...about} onClose={close} />,
          },
          historyItem("member", member.id),
          { separator: true },
          member.disabledAt
            ? {
                label: "Enable access",
                icon: <UserCheck aria-hidden />,
                onSelect: () => void enable(member),
              }
            : {
                label: "Disable access",
                icon: <UserX aria-hidden />,
                danger: true,
                dialog: (close) => <DisableMember {...about} onClose={close} />,
              },
        ];
      }}
      bulk={[
        {
          label: "Disable",
          icon: <UserX aria-hidden />,
          danger: true,
          done: "disabled",
          ask: (rows) => ({
            title: `Disable access for ${counted(rows.length, "team member")}?`,
            text: (
              <>
                <p>
                  {listed(rows.map(({ name }) => name))} are signed out everywhere within seconds.
                </p>
                <p>Their open chats wait again for other reps of the queue.</p>
              </>
            ),
            confirm: "Disable now",
          }),
          act: (rows) =>
            disableMembersAction(
              organizationId,
              rows.map(({ id }) => ({ id })),
            ),
          onDone: (rows) => toastDone(`${counted(rows.length, "team member")} disabled. Live now.`),
        },
      ]}
      empty={null}
    />
  );
}

const columns: Column<Member>[] = [
  { id: "name", header: "Name", value: ({ name }) => name },
  { id: "email", header: "Email", value: ({ email }) => email, card: "detail" },
  { id: "role", header: "Role", value: ({ role }) => roleWords[role].label },
  {
    id: "state",
    header: "State",
    value: ({ disabledAt }) => (disabledAt ? "Access off" : "Active"),
    cell: ({ disabledAt }) =>
      disabledAt ? <Badge>Access off</Badge> : <Badge tone="success">Active</Badge>,
    card: "badge",
  },
  dayColumn("joined", "Joined", ({ createdAt }) => createdAt),
];
