"use client";

import { useWatch } from "react-hook-form";
import { CheckboxField } from "@/components/form/checkbox-field";
import { FormDialog } from "@/components/form/form-dialog";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { useDialogForm } from "@/components/form/use-dialog-form";
import { toastDone } from "@/components/ui/toast";
import { mappingTargets } from "@/protocol/channel";
import { addMappingAction, editMappingAction } from "../actions";
import { type MappingFields, mappingInput } from "../mappings/input";
import type { MappingRecord } from "../mappings/queries";
import { targets } from "../mappings/targets";
import type { ValueWay } from "../ways/ways";

/** Makes a mapping, or edits the one that is given. */
export function MappingDialog({
  organizationId,
  channelId,
  ways,
  mapping,
  onClose,
}: {
  organizationId: string;
  channelId: string;
  ways: ValueWay[];
  mapping?: MappingRecord;
  onClose: () => void;
}) {
  const state = useDialogForm<MappingFields, unknown>({
    schema: mappingInput,
    defaults: {
      source: mapping?.source ?? "",
      target: mapping?.target ?? "rep",
      variableName: mapping?.variableName ?? "",
      pinned: mapping?.pinned ?? false,
    },
    save: (fields) =>
      mapping
        ? editMappingAction(organizationId, { ...fields, id: mapping.id })
        : addMappingAction(organizationId, { ...fields, channelId }),
    onSaved() {
      onClose();
      toastDone("Saved. Live now.");
    },
  });
  const { control, getValues, setValue } = state.form;
  const target = useWatch({ control, name: "target" });

  /** Most are shown under their own name. */
  function follow(source: string) {
    const way = ways.find((each) => each.source === source);
    const { variableName } = getValues();
    const untouched = ways.some(({ label }) => label === variableName) || variableName === "";
    if (way && untouched) setValue("variableName", way.label, { shouldDirty: true });
  }

  return (
    <FormDialog
      state={state}
      open
      onOpenChange={onClose}
      title={mapping ? "Edit mapping" : "Add mapping"}
      description="The chat keeps every value. A mapping brings it to another place as well."
      submit={mapping ? "Save mapping" : "Create mapping"}
    >
      <SelectField<MappingFields>
        name="source"
        label="Parameter"
        hint="Which value, such as Order number."
        placeholder="Choose a parameter"
        options={ways.map(({ source, label, name }) => ({
          value: source,
          label: `${label} (${name})`,
        }))}
        onValueChange={follow}
      />
      <SelectField<MappingFields>
        name="target"
        label="Maps to"
        hint={targets[target].hint}
        options={mappingTargets.map((value) => ({ value, label: targets[value].label }))}
      />
      {target === "rep" && (
        <>
          <TextField<MappingFields>
            name="variableName"
            label="Variable name"
            hint="The name that reps read beside the value, such as Order number."
            maxLength={80}
            autoComplete="off"
          />
          <CheckboxField<MappingFields>
            name="pinned"
            label="Pinned"
            hint="Stands above everything else of the customer."
          />
        </>
      )}
    </FormDialog>
  );
}
