"use client";

import { FormDialog } from "@/components/form/form-dialog";
import { TextField } from "@/components/form/text-field";
import { useDialogForm } from "@/components/form/use-dialog-form";
import { toastDone } from "@/components/ui/toast";
import { describeEntryAction } from "../actions";
import { type DescribeEntryInput, describeEntryInput } from "../input";

export function DescribeEntryDialog({
  organizationId,
  entry: { id, revision, pattern, description },
  onClose,
}: {
  organizationId: string;
  entry: DescribeEntryInput & { pattern: string };
  onClose: () => void;
}) {
  const state = useDialogForm<DescribeEntryInput, unknown>({
    schema: describeEntryInput,
    defaults: { id, revision, description },
    save: (fields) => describeEntryAction(organizationId, fields),
    onSaved: () => {
      toastDone("Saved. Live now.");
      onClose();
    },
  });

  return (
    <FormDialog
      state={state}
      open
      onOpenChange={(open) => !open && onClose()}
      title="Edit description"
      description={
        <>
          The pattern stays as it is: <span className="font-mono wrap-anywhere">{pattern}</span>
        </>
      }
      submit="Save description"
    >
      <TextField<DescribeEntryInput>
        name="description"
        label="Description"
        hint="Only admins see it, such as Shop, run by the Berlin team."
        maxLength={255}
      />
    </FormDialog>
  );
}
