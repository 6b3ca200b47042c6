"use client";

import type * as z from "zod";
import { FormDialog } from "@/components/form/form-dialog";
import { SelectField } from "@/components/form/select-field";
import { useDialogForm } from "@/components/form/use-dialog-form";
import { toastDone } from "@/components/ui/toast";
import { changeMemberRoleAction } from "../actions";
import { roleInput } from "../input";
import type { Member } from "../queries";
import { offeredRoles, roleWords } from "../roles";

const schema = roleInput.pick({ role: true });
type Fields = z.input<typeof schema>;

export function RoleDialog({
  organizationId,
  member,
  onClose,
}: {
  organizationId: string;
  member: Member;
  onClose: () => void;
}) {
  const state = useDialogForm<Fields, void>({
    schema,
    defaults: { role: member.role },
    save: ({ role }) =>
      changeMemberRoleAction(organizationId, { id: member.id, revision: member.revision, role }),
    onSaved() {
      onClose();
      toastDone("Saved. Live now.");
    },
  });

  return (
    <FormDialog
      state={state}
      open
      onOpenChange={onClose}
      title={`Role of ${member.name}`}
      submit="Save role"
    >
      <SelectField<Fields>
        name="role"
        label="Role"
        hint="An Admin changes the setup. A Service Rep answers chats in the Console."
        options={offeredRoles.map((value) => ({ value, label: roleWords[value].label }))}
      />
    </FormDialog>
  );
}
