"use client";

import Link from "next/link";
import { useRef } from "react";
import { useWatch } from "react-hook-form";
import { FormDialog } from "@/components/form/form-dialog";
import { NameFields } from "@/components/form/name-fields";
import { NumberField } from "@/components/form/number-field";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { useDialogForm } from "@/components/form/use-dialog-form";
import { toastDone } from "@/components/ui/toast";
import { parameterDataTypes } from "@/protocol/channel";
import { createParameterAction } from "../actions";
import { maximumValueLength, type ParameterFields, parameterInput } from "../input";
import { dataTypeHints, dataTypeLabels } from "../words";

type Fields = ParameterFields;

export function NewParameterDialog({
  organizationId,
  channelId,
  lists,
  onCreated,
  onClose,
}: {
  organizationId: string;
  channelId: string;
  /** Reusable choice lists, which a choice is made from. */
  lists: readonly { id: string; label: string }[];
  /** For whoever wants to use it at once. */
  onCreated?: (
    parameter: Omit<Fields, "choiceListId"> & { id: string; choiceListId: string | null },
  ) => void;
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
      choiceListId: "",
    },
    save: (fields) => createParameterAction(organizationId, { ...fields, channelId }),
    onSaved({ id }) {
      onClose();
      toastDone("Parameter created.");
      const { choiceListId, ...parameter } = state.form.getValues();
      onCreated?.({ ...parameter, id, choiceListId: choiceListId || null });
    },
  });

  const dataType = useWatch({ control: state.form.control, name: "dataType" });

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
        hint={dataTypeHints[dataType]}
        options={parameterDataTypes.map((value) => ({ value, label: dataTypeLabels[value] }))}
      />
      {dataType === "choice" && (
        <SelectField<Fields>
          name="choiceListId"
          label="Choice list"
          hint={
            lists.length === 0 ? (
              <>
                There is none yet.{" "}
                <Link
                  href="/setup/choice-lists?new"
                  target="_blank"
                  className="font-medium text-accent-text underline underline-offset-2"
                >
                  Make a choice list
                </Link>{" "}
                in another tab, then open this dialog again.
              </>
            ) : (
              "Anything that is not in it is refused."
            )
          }
          placeholder="Choose a choice list"
          options={lists.map(({ id, label }) => ({ value: id, label }))}
        />
      )}
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
