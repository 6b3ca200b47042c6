"use client";

import dynamic from "next/dynamic";
import { useAddressFlag } from "@/components/page/use-address-flag";
import { Button } from "@/components/ui/button";

const InviteDialog = dynamic(() => import("./invite-dialog").then((module) => module.InviteDialog));

export function InviteMember({ organizationId }: { organizationId: string }) {
  const [inviting, setInviting] = useAddressFlag("new");

  return (
    <>
      <Button variant="filled" onClick={() => setInviting(true)}>
        Invite member
      </Button>
      {inviting && (
        <InviteDialog organizationId={organizationId} onClose={() => setInviting(false)} />
      )}
    </>
  );
}
