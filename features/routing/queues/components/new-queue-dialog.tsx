"use client";

import type * as z from "zod";
import { FormDialog } from "@/components/form/form-dialog";
import { NameFields } from "@/components/form/name-fields";
import { useDialogForm } from "@/components/form/use-dialog-form";
import { toastDone } from "@/components/ui/toast";
import type { Member } from "@/features/members/queries";
import { createQueueAction } from "../actions";
import { queueInput } from "../input";
import { MembersField } from "./members-field";

type Fields = z.input<typeof queueInput>;

export function NewQueueDialog({
  organizationId,
  members,
  onCreated,
  onClose,
}: {
  organizationId: string;
  members: Member[];
  onCreated: (id: string) => void;
  onClose: () => void;
}) {
  const state = useDialogForm<Fields, { id: string }>({
    schema: queueInput,
    defaults: { label: "", developerName: "", memberIds: [] },
    save: (fields) => createQueueAction(organizationId, fields),
    onSaved({ id }) {
      onCreated(id);
      toastDone("Queue created.");
    },
  });

  return (
    <FormDialog
      state={state}
      open
      onOpenChange={onClose}
      title="New queue"
      description="Chats wait here until somebody accepts them."
      submit="Create queue"
    >
      <NameFields labelHint="What your team reads, such as Support." />
      <MembersField members={members.filter(({ disabledAt }) => !disabledAt)} />
    </FormDialog>
  );
}
