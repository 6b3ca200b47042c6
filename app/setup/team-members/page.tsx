import type { Metadata } from "next";
import { ListPage } from "@/components/page/list-page";
import { InviteMember } from "@/features/invitations/components/invite-member";
import { OpenInvitations } from "@/features/invitations/components/open-invitations";
import { listOpenInvitations } from "@/features/invitations/queries";
import { MemberTable } from "@/features/members/components/member-table";
import { requireAdmin } from "@/features/members/gate";
import { listMembers } from "@/features/members/queries";

export const metadata: Metadata = { title: "Team Members" };

export default async function TeamMembersPage() {
  const actor = await requireAdmin();
  const { organizationId } = actor;
  return (
    <ListPage
      title="Team Members"
      text="The people who sign in: Admins change the setup, Service Reps answer chats."
      actions={<InviteMember organizationId={organizationId} />}
    >
      <MemberTable organizationId={organizationId} members={await listMembers(actor)} />
      <OpenInvitations
        organizationId={organizationId}
        invitations={await listOpenInvitations(actor)}
      />
    </ListPage>
  );
}
