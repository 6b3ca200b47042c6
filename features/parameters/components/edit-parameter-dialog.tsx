"use client";

import type * as z from "zod";
import { FormDialog } from "@/components/form/form-dialog";
import { NumberField } from "@/components/form/number-field";
import { TextField } from "@/components/form/text-field";
import { useDialogForm } from "@/components/form/use-dialog-form";
import { toastDone } from "@/components/ui/toast";
import { editParameterAction } from "../actions";
import { editableParameter, maximumValueLength } from "../input";
import type { Parameter } from "../queries";

type Fields = z.input<typeof editableParameter>;

/** Its names stay: pages and apps send values under them. */
export function EditParameterDialog({
  organizationId,
  parameter,
  onClose,
}: {
  organizationId: string;
  parameter: Parameter;
  onClose: () => void;
}) {
  const { id, revision, label, dataType, maximumLength, channelVariableName } = parameter;
  const state = useDialogForm<Fields, void>({
    schema: editableParameter,
    defaults: { label, maximumLength },
    save: (fields) => editParameterAction(organizationId, { ...fields, id, revision }),
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
      title={`Edit ${label}`}
      description={`Pages and apps go on sending it as ${channelVariableName}.`}
      submit="Save parameter"
    >
      <TextField<Fields>
        name="label"
        label="Label"
        hint="What your team reads, such as Order number."
        maxLength={80}
      />
      {dataType === "text" && (
        <NumberField<Fields>
          name="maximumLength"
          label="Maximum length"
          hint={`Longer values are refused. 1 to ${maximumValueLength}, such as 20.`}
          unit="characters"
          min={1}
          max={maximumValueLength}
        />
      )}
    </FormDialog>
  );
}
