"use client";

import { useFormContext, useWatch } from "react-hook-form";
import { useFieldId } from "@/components/form/field-id";
import { SettingField } from "@/components/form/setting-field";
import { SwitchField } from "@/components/form/switch-field";
import { TextAreaField } from "@/components/form/text-area-field";
import type { AutomatedResponsesFields } from "../input";
import {
  fieldsWithoutFallback,
  fillMergeFields,
  type MergeField,
  type MergeValues,
  whyNotMergeable,
} from "../merge-fields";
import { idleWarningMinutes, maximumResponseLength, type ResponseSlot, slotWords } from "../slots";
import { InsertField } from "./insert-field";

/** One moment: whether something is said then, what, and how it reads. */
export function SlotFields({
  slot,
  language,
  fallback,
  fields,
  values,
}: {
  slot: ResponseSlot;
  language: string;
  /** The language that stands in where this one has no text. */
  fallback: string | undefined;
  fields: readonly MergeField[];
  values: MergeValues;
}) {
  const { on: setting, suggestion } = slotWords[slot];
  const { control, setValue, getValues } = useFormContext<AutomatedResponsesFields>();
  const name = `slots.${slot}.texts.${language}` as const;
  const textId = useFieldId(name);
  const on = useWatch({ control, name: `slots.${slot}.on` });
  const text = useWatch({ control, name }) ?? "";

  function write(next: string) {
    setValue(name, next, { shouldDirty: true, shouldTouch: true });
  }

  /** Somebody who switches it on finds words to begin with. */
  function suggest(switchedOn: boolean) {
    if (switchedOn && !fallback && !getValues(name) && language.startsWith("en")) write(suggestion);
  }

  function insert(field: string) {
    const area = document.getElementById(textId);
    if (!(area instanceof HTMLTextAreaElement)) return;
    const { selectionStart: from, selectionEnd: to, value } = area;
    const inserted = `{${field}}`;
    write(value.slice(0, from) + inserted + value.slice(to));
    // Once the menu has given the focus back to its button.
    setTimeout(() => {
      area.focus();
      area.setSelectionRange(from + inserted.length, from + inserted.length);
    }, 100);
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out like this
    <div
      role="group"
      aria-label={setting.label}
      className="rounded-lg border border-line bg-surface p-4"
    >
      <SwitchField<AutomatedResponsesFields>
        name={`slots.${slot}.on`}
        label={setting.label}
        hint={setting.hint}
        onValueChange={suggest}
      />
      {on && (
        <div className="mt-4 space-y-4 border-t border-line pt-4">
          {slot === "idle_warning" && (
            <SettingField<AutomatedResponsesFields>
              name="idleWarningMinutes"
              setting={idleWarningMinutes}
            />
          )}
          <div>
            <TextAreaField<AutomatedResponsesFields>
              key={language}
              name={name}
              label="Text"
              rows={3}
              dir="auto"
              maxLength={maximumResponseLength}
              hint={
                fallback
                  ? `Empty: customers read the text in ${fallback}.`
                  : "A field such as {customer.firstName|there} says “there” where no name is known."
              }
            />
            <div className="mt-2">
              <InsertField fields={fields} onInsert={insert} />
            </div>
          </div>
          <Reading text={text} fields={fields} values={values} />
        </div>
      )}
    </div>
  );
}

/** How it reads for the customer that was chosen, and what would go wrong. */
function Reading({
  text,
  fields,
  values,
}: {
  text: string;
  fields: readonly MergeField[];
  values: MergeValues;
}) {
  if (text.trim() === "") return null;
  const wrong = whyNotMergeable(text, fields);
  if (wrong) {
    return (
      <p role="status" className="text-ui text-danger-text">
        {wrong}
      </p>
    );
  }
  const gaps = fieldsWithoutFallback(text).filter((field) => !values[field]);
  return (
    <section aria-label="Preview" className="space-y-2">
      <p
        dir="auto"
        className="w-fit max-w-full rounded-xl rounded-bl-sm bg-hover px-3 py-2 text-body wrap-anywhere whitespace-pre-wrap"
      >
        {fillMergeFields(text, values) || "Nothing is left to say, so nothing is sent."}
      </p>
      {gaps[0] && (
        <p className="text-caption text-muted">
          This customer has no value for {`{${gaps[0]}}`}. Say what stands in:{" "}
          <span className="font-mono">{`{${gaps[0]}|…}`}</span>
        </p>
      )}
    </section>
  );
}
