import type { ReactNode } from "react";
import type { ChoiceListRecord } from "@/features/choice-lists/queries";
import { detailFieldsOf } from "@/features/pre-chat/detail-fields";
import { standardFieldKinds, typesFor } from "@/features/pre-chat/fields";
import type { PreChatFields } from "@/features/pre-chat/input";
import type { ParameterDataType } from "@/protocol/channel";
import { type PreChatFieldType, standardFields } from "@/protocol/pre-chat";

export type FillableParameter = {
  id: string;
  label: string;
  channelVariableName: string;
  dataType: ParameterDataType;
  maximumLength: number;
  /** What it chooses from. */
  choiceListId: string | null;
};

export type FillableList = Pick<ChoiceListRecord, "id" | "label" | "choices" | "defaultChoice">;

/** Draws the dialog that makes a custom parameter: it belongs to another feature. */
export type NewParameter = (dialog: {
  onCreated: (parameter: FillableParameter) => void;
  onClose: () => void;
}) => ReactNode;

export type VisibleField = PreChatFields["visible"][number];

/** Something that a field can fill: a standard field, or a custom parameter. */
export type Source = {
  /** What the form holds: the standard field, or the parameter's id. */
  value: string;
  label: string;
  /** The key under which the value is sent. */
  name: string;
  /** The field types that can ask for it; none for a date with its time. */
  types: readonly PreChatFieldType[];
  /** As what its value is kept. */
  dataType: ParameterDataType;
  start: VisibleField;
};

export function sourcesOf(parameters: readonly FillableParameter[]): Source[] {
  return [
    ...standardFields.map((value) => {
      const { label, fieldType, maximumLength } = standardFieldKinds[value];
      const start = {
        source: value,
        label,
        fieldType,
        maximumLength,
        ...plainStart,
      };
      return { value, label, name: value, types: [fieldType], dataType: "text" as const, start };
    }),
    ...parameters.map(sourceOf),
  ];
}

export function sourceOf(parameter: FillableParameter): Source {
  const { id, label, channelVariableName, dataType, maximumLength, choiceListId } = parameter;
  const types = typesFor(dataType);
  return {
    value: id,
    label,
    name: channelVariableName,
    types,
    dataType,
    start: {
      ...plainStart,
      source: id,
      label,
      fieldType: types[0] ?? "Text",
      maximumLength,
      choiceListId: choiceListId ?? "",
    },
  };
}

const plainStart = {
  required: false,
  choices: "",
  choiceListId: "",
  details: detailFieldsOf(),
};
