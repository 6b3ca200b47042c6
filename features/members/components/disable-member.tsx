"use client";

import { Consequence } from "@/components/page/consequence";
import { toastDone } from "@/components/ui/toast";
import { disableMemberAction } from "../actions";
import type { Member } from "../queries";

export function DisableMember({
  organizationId,
  member,
  onClose,
}: {
  organizationId: string;
  member: Member;
  onClose: () => void;
}) {
  async function disable() {
    const result = await disableMemberAction(organizationId, { id: member.id });
    if (result.ok) toastDone(`${member.name} has no access any more. Live now.`);
    return result;
  }

  return (
    <Consequence
      open
      onOpenChange={onClose}
      title={`Disable access for ${member.name}?`}
      danger
      confirm="Disable now"
      cancel="Keep access"
      onConfirm={disable}
    >
      <p>
        {member.name} is signed out everywhere within seconds and cannot sign in until you enable
        access again.
      </p>
      <p>Their open chats wait again for other reps of the queue.</p>
      <p>Queues keep them as a member, but count them out.</p>
    </Consequence>
  );
}
