"use client";

import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useEffect, useRef } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { CheckboxField } from "@/components/form/checkbox-field";
import { NumberField } from "@/components/form/number-field";
import { SelectField } from "@/components/form/select-field";
import { TextAreaField } from "@/components/form/text-area-field";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { fieldTypes, linesOf, preChatLimits, standardFieldOf } from "@/features/pre-chat/fields";
import type { PreChatFields } from "@/features/pre-chat/input";
import { counted } from "@/lib/sentences";
import { choicesPerList, preChatFieldTypes } from "@/protocol/pre-chat";
import type { FillableList, Source } from "./sources";

const FieldDetails = dynamic(() => import("./field-details").then((module) => module.FieldDetails));

/** The open row of one question. */
export function FieldSettings({
  at,
  count,
  sources,
  lists,
  onMove,
  onRemove,
}: {
  at: number;
  count: number;
  sources: readonly Source[];
  lists: readonly FillableList[];
  onMove: (to: number) => void;
  onRemove: () => void;
}) {
  const { control, setValue } = useFormContext<PreChatFields>();
  const path = `visible.${at}` as const;
  const field = useWatch({ control, name: path });
  const { typed, choices: chosen, hint } = fieldTypes[field.fieldType];
  const standard = standardFieldOf(field.source);
  const source = sources.find(({ value }) => value === field.source);
  const room = source?.start.maximumLength ?? 255;
  const types = source?.types ?? preChatFieldTypes;
  const fixedList = source?.start.choiceListId !== "" && !standard;
  const left = chosen ? 0 : linesOf(field.choices).length;

  /** Keeps what was typed, as far as the other value can take it. */
  function changeSource(value: string) {
    const before = sources.find((source) => source.value === field.source);
    const after = sources.find((source) => source.value === value);
    if (!after) return;
    const taken = {
      ...field,
      source: value,
      label: field.label === before?.label ? after.label : field.label,
      fieldType: after.types.includes(field.fieldType) ? field.fieldType : after.start.fieldType,
      choiceListId: after.start.choiceListId || field.choiceListId,
      maximumLength: Math.min(field.maximumLength, after.start.maximumLength),
    };
    setValue(path, taken, { shouldDirty: true, shouldValidate: true });
  }

  return (
    <div className="space-y-4 border-t border-line px-4 py-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField<PreChatFields>
          name={`${path}.source`}
          label="Field"
          hint="Which value the answer fills."
          options={sources.map(({ value, label }) => ({ value, label }))}
          onValueChange={changeSource}
        />
        <SelectField<PreChatFields>
          name={`${path}.fieldType`}
          label="Field type"
          hint={standard ? "Standard fields keep their type." : hint}
          disabled={types.length === 1}
          options={types.map((value) => ({ value, label: fieldTypes[value].label }))}
        />
      </div>
      {left > 0 && (
        <p role="note" className="text-caption text-warning-text">
          {`This type has no choices: ${counted(left, "choice")} will go with the next save.`}
        </p>
      )}
      <TextField<PreChatFields>
        name={`${path}.label`}
        label="Label"
        hint="What customers read, such as Order number."
        maxLength={preChatLimits.label}
        autoComplete="off"
      />
      {chosen && (lists.length > 0 || field.choiceListId) && (
        <SelectField<PreChatFields>
          name={`${path}.choiceListId`}
          label="Choices from"
          hint={
            fixedList
              ? "The parameter’s own list."
              : "A choice list is edited once for all fields that offer it."
          }
          disabled={fixedList}
          options={[
            { value: "", label: "This field’s own choices" },
            ...lists.map((list) => ({ value: list.id, label: list.label })),
          ]}
        />
      )}
      {chosen && !field.choiceListId && (
        <TextAreaField<PreChatFields>
          name={`${path}.choices`}
          label="Choices"
          hint={`One per line, ${choicesPerList.minimum} to ${choicesPerList.maximum}.`}
          rows={5}
        />
      )}
      {typed && (
        <NumberField<PreChatFields>
          name={`${path}.maximumLength`}
          label="Maximum length"
          hint={`At most ${room}, which is what the value holds.`}
          unit="characters"
          min={1}
          max={room}
        />
      )}
      <CheckboxField<PreChatFields>
        name={`${path}.required`}
        label="Required"
        hint="The chat starts only when it is answered."
      />
      <FieldDetails at={at} sources={sources} lists={lists} />
      <Order at={at} count={count} onMove={onMove} onRemove={onRemove} />
    </div>
  );
}

/** Focus stays on the button that was pressed, wherever the row goes. */
function Order({
  at,
  count,
  onMove,
  onRemove,
}: {
  at: number;
  count: number;
  onMove: (to: number) => void;
  onRemove: () => void;
}) {
  const up = useRef<HTMLButtonElement>(null);
  const down = useRef<HTMLButtonElement>(null);
  const moved = useRef<-1 | 1>(undefined);
  useEffect(() => {
    if (moved.current === undefined) return;
    (moved.current === -1 ? up : down).current?.focus();
    moved.current = undefined;
  });

  function move(step: -1 | 1) {
    moved.current = step;
    onMove(at + step);
  }

  return (
    <div className="flex flex-wrap items-center gap-2 border-t border-line pt-4">
      <Button
        ref={up}
        size="small"
        disabledReason={at === 0 ? "It is the first already." : undefined}
        onClick={() => move(-1)}
      >
        <ArrowUp aria-hidden />
        Move up
      </Button>
      <Button
        ref={down}
        size="small"
        disabledReason={at === count - 1 ? "It is the last already." : undefined}
        onClick={() => move(1)}
      >
        <ArrowDown aria-hidden />
        Move down
      </Button>
      <Button size="small" variant="ghost" className="ml-auto text-danger-text" onClick={onRemove}>
        <Trash2 aria-hidden />
        Remove
      </Button>
    </div>
  );
}
