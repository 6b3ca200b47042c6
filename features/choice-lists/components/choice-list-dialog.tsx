"use client";

import { FormDialog } from "@/components/form/form-dialog";
import { NameFields } from "@/components/form/name-fields";
import { TextAreaField } from "@/components/form/text-area-field";
import { TextField } from "@/components/form/text-field";
import { useDialogForm } from "@/components/form/use-dialog-form";
import { toastDone } from "@/components/ui/toast";
import { choicesPerList } from "@/protocol/pre-chat";
import { createChoiceListAction, editChoiceListAction } from "../actions";
import { type ChoiceListFields, choiceListInput } from "../input";
import type { ChoiceListRecord } from "../queries";

/** Makes a list, or edits the one that is given. */
export function ChoiceListDialog({
  organizationId,
  list,
  onClose,
}: {
  organizationId: string;
  list?: ChoiceListRecord;
  onClose: () => void;
}) {
  const state = useDialogForm<ChoiceListFields, unknown>({
    schema: choiceListInput,
    defaults: {
      label: list?.label ?? "",
      developerName: list?.developerName ?? "",
      choices: list?.choices.join("\n") ?? "",
      defaultChoice: list?.defaultChoice ?? "",
    },
    save: (fields) =>
      list
        ? editChoiceListAction(organizationId, {
            ...fields,
            id: list.id,
            revision: list.revision,
          })
        : createChoiceListAction(organizationId, fields),
    onSaved() {
      onClose();
      toastDone(list ? "Saved. Customers see it after you publish." : "Choice list created.");
    },
  });

  return (
    <FormDialog
      state={state}
      open
      onOpenChange={onClose}
      title={list ? `Edit ${list.label}` : "New choice list"}
      description="Choices that several pre-chat fields and parameters offer."
      submit={list ? "Save choice list" : "Create choice list"}
    >
      <NameFields
        labelHint="What your team reads, such as Topics."
        nameLabel="Developer name"
        nameHint="What exports say, such as Topics."
      />
      <TextAreaField<ChoiceListFields>
        name="choices"
        label="Choices"
        hint={`One per line, in order, ${choicesPerList.minimum} to ${choicesPerList.maximum}.`}
        rows={6}
      />
      <TextField<ChoiceListFields>
        name="defaultChoice"
        label="Default choice"
        hint="Chosen at first, such as Orders. Empty: nothing is."
        autoComplete="off"
      />
    </FormDialog>
  );
}
