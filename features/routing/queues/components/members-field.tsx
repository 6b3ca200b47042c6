"use client";

import { CheckboxListField } from "@/components/form/checkbox-list-field";
import type { Member } from "@/features/members/queries";
import { roleWords } from "@/features/members/roles";

type Fields = { memberIds: string[] };

/** Who accepts a queue's chats. */
export function MembersField({ members }: { members: Member[] }) {
  return (
    <CheckboxListField<Fields>
      name="memberIds"
      label="Members"
      hint="They see the queue’s chats in their Console and can accept them. Whoever you take out keeps the chats they have accepted."
      searchLabel="Find a person"
      empty="Nobody yet. Invite people under Team Members."
      options={members.map(({ id, name, role, disabledAt }) => ({
        value: id,
        label: name,
        detail: disabledAt ? "Access off" : roleWords[role].label,
      }))}
    />
  );
}
