import type { ReactNode } from "react";
import { standardFieldKinds } from "@/features/pre-chat/fields";
import type { PreChatFields } from "@/features/pre-chat/input";
import { standardFields } from "@/protocol/pre-chat";

export type FillableParameter = {
  id: string;
  label: string;
  channelVariableName: string;
  maximumLength: number;
};

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
        required: false,
        choices: "",
      };
      return { value, label, name: value, start };
    }),
    ...parameters.map(sourceOf),
  ];
}

export function sourceOf({
  id,
  label,
  channelVariableName,
  maximumLength,
}: FillableParameter): Source {
  return {
    value: id,
    label,
    name: channelVariableName,
    start: { source: id, label, fieldType: "Text", maximumLength, required: false, choices: "" },
  };
}
