"use client";

import { useRef } from "react";
import type * as z from "zod";
import { FormDialog } from "@/components/form/form-dialog";
import { NameFields } from "@/components/form/name-fields";
import { NumberField } from "@/components/form/number-field";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { useDialogForm } from "@/components/form/use-dialog-form";
import { toastDone } from "@/components/ui/toast";
import { parameterDataTypes } from "@/protocol/channel";
import { createParameterAction } from "../actions";
import { maximumValueLength, parameterInput } from "../input";
import { dataTypeLabels } from "../words";

type Fields = z.input<typeof parameterInput>;

export function NewParameterDialog({
  organizationId,
  channelId,
  onCreated,
  onClose,
}: {
  organizationId: string;
  channelId: string;
  /** For whoever wants to use it at once. */
  onCreated?: (parameter: Fields & { id: string }) => void;
  onClose: () => void;
}) {
  const variable = useRef("");
  const state = useDialogForm<Fields, { id: string }>({
    schema: parameterInput,
    defaults: {
      label: "",
      developerName: "",
      channelVariableName: "",
      dataType: "text",
      maximumLength: maximumValueLength,
    },
    save: (fields) => createParameterAction(organizationId, { ...fields, channelId }),
    onSaved({ id }) {
      onClose();
      toastDone("Parameter created.");
      onCreated?.({ ...state.form.getValues(), id });
    },
  });

  /** The variable name follows the parameter name until somebody edits it. */
  function follow(name: string) {
    const { getValues, setValue } = state.form;
    if (getValues("channelVariableName") !== variable.current) return;
    variable.current = name;
    setValue("channelVariableName", name, { shouldDirty: true });
  }

  return (
    <FormDialog
      state={state}
      open
      onOpenChange={onClose}
      title="New custom parameter"
      description="A value that comes along with the chat, asked before it or set by the page."
      submit="Create parameter"
    >
      <NameFields
        labelHint="What your team reads, such as Order number."
        nameLabel="Parameter name"
        nameHint="What mappings and exports say, such as Order_Number."
        onNameChange={follow}
      />
      <TextField<Fields>
        name="channelVariableName"
        label="Channel variable name"
        hint="The key under which pages and apps send the value, such as Order_Number. Fixed later."
        mono
        spellCheck={false}
      />
      <SelectField<Fields>
        name="dataType"
        label="Data type"
        hint="Every value arrives as text."
        options={parameterDataTypes.map((value) => ({ value, label: dataTypeLabels[value] }))}
      />
      <NumberField<Fields>
        name="maximumLength"
        label="Maximum length"
        hint={`Longer values are refused. 1 to ${maximumValueLength}, such as 20.`}
        unit="characters"
        min={1}
        max={maximumValueLength}
      />
    </FormDialog>
  );
}
