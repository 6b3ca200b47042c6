"use client";

import { useId, useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { Field } from "@/components/form/field";
import { Input } from "@/components/ui/input";
import { choiceListOf, compileField } from "@/features/pre-chat/compile";
import { unfinishedFields } from "@/features/pre-chat/filled";
import type { PreChatFields } from "@/features/pre-chat/input";
import { sayFault } from "@/features/pre-chat/say-fault";
import { readAnswer } from "@/protocol/pre-chat-rules";
import type { FillableList, Source } from "./sources";

/** Tells how an answer would be taken, by the very check that customers meet. */
export function TryValue({
  at,
  sources,
  lists,
}: {
  at: number;
  sources: readonly Source[];
  lists: readonly FillableList[];
}) {
  const id = useId();
  const { control } = useFormContext<PreChatFields>();
  const field = useWatch({ control, name: `visible.${at}` });
  const [value, setValue] = useState("");
  const parameters = sources.map((source) => ({
    id: source.value,
    channelVariableName: source.name,
    dataType: source.dataType,
  }));
  const [filled] = unfinishedFields({ visible: [field], hidden: [] }, { parameters, lists });
  if (!filled) return null;
  const { fault, value: kept } = readAnswer(
    compileField(filled, 1),
    value,
    choiceListOf(filled).choiceListValues,
  );
  const verdict = fault
    ? `Refused: “${value}” ${sayFault(fault)}`.replace(/\.?$/, ".")
    : kept === undefined
      ? "Not answered."
      : `Accepted, kept as ${typeof kept === "string" ? `“${kept}”` : String(kept)}.`;

  return (
    <Field
      id={id}
      label="Try a value"
      hint={value === "" ? "Type what a customer might." : verdict}
    >
      <Input
        id={id}
        value={value}
        autoComplete="off"
        onChange={(event) => setValue(event.target.value)}
      />
    </Field>
  );
}
