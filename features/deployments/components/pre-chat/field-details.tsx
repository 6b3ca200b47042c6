"use client";

import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { useFormContext, useFormState, useWatch } from "react-hook-form";
import { CheckboxField } from "@/components/form/checkbox-field";
import { NumberField } from "@/components/form/number-field";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { plainDetails } from "@/features/pre-chat/details";
import { fieldTypes, knownLabels, preChatLimits } from "@/features/pre-chat/fields";
import type { PreChatFields } from "@/features/pre-chat/input";
import { knownAnswers } from "@/protocol/pre-chat";
import { ConditionFields } from "./condition-fields";
import type { FillableList, Source } from "./sources";
import { TryValue } from "./try-value";

/** What a question may have beyond its label: its check, its help, and when it is asked. */
export function FieldDetails({
  at,
  sources,
  lists,
}: {
  at: number;
  sources: readonly Source[];
  lists: readonly FillableList[];
}) {
  const { control } = useFormContext<PreChatFields>();
  const path = `visible.${at}.details` as const;
  const field = useWatch({ control, name: `visible.${at}` });
  const { errors } = useFormState({ control, name: path });
  const [shown, setShown] = useState(() => differs(field));
  const open = shown || errors.visible?.[at]?.details !== undefined;
  const has = fieldTypes[field.fieldType].details;
  const date = field.fieldType === "Date";

  return (
    <div className="border-t border-line pt-2">
      <Button
        size="small"
        variant="ghost"
        aria-expanded={open}
        onClick={() => setShown(!open)}
        className="-ml-2"
      >
        <ChevronDown
          aria-hidden
          className={classNames("transition-transform", open && "rotate-180")}
        />
        Conditions, checks and help
      </Button>
      {open && (
        <div className="space-y-4 pt-3">
          <ConditionFields at={at} sources={sources} />
          <TextField<PreChatFields>
            name={`${path}.helpText`}
            label="Help text"
            hint="Stands under the question, such as You find it in your confirmation email."
            maxLength={preChatLimits.helpText}
            autoComplete="off"
          />
          {has.includes("placeholder") && (
            <TextField<PreChatFields>
              name={`${path}.placeholder`}
              label="Placeholder"
              hint="Shown while nothing is typed, such as A-1000."
              maxLength={preChatLimits.label}
              autoComplete="off"
            />
          )}
          <TextField<PreChatFields>
            name={`${path}.defaultValue`}
            label="Default value"
            hint={
              field.fieldType === "Checkbox"
                ? "Enter true to have the box checked at first."
                : "Filled in at first, and free to change."
            }
            autoComplete="off"
          />
          {has.includes("radio") && (
            <CheckboxField<PreChatFields>
              name={`${path}.radio`}
              label="Show as radio buttons"
              hint="All choices in sight. Good for two to five."
            />
          )}
          {has.includes("length") && (
            <NumberField<PreChatFields>
              name={`${path}.minimumLength`}
              label="Minimum length"
              hint="Shorter answers are refused, such as 6. Empty: any length."
              unit="characters"
              min={1}
              max={preChatLimits.answer}
            />
          )}
          {has.includes("range") && (
            <div className="grid gap-4 sm:grid-cols-2">
              <TextField<PreChatFields>
                name={`${path}.minimum`}
                label={date ? "Earliest" : "Smallest"}
                hint={date ? "Such as 2026-01-01, or nothing." : "Such as 1, or nothing."}
                autoComplete="off"
              />
              <TextField<PreChatFields>
                name={`${path}.maximum`}
                label={date ? "Latest" : "Largest"}
                hint={date ? "Such as 2026-12-31, or nothing." : "Such as 100, or nothing."}
                autoComplete="off"
              />
            </div>
          )}
          {has.includes("callingCode") && (
            <TextField<PreChatFields>
              name={`${path}.callingCode`}
              label="Calling code"
              hint="Numbers without a + are from there and kept with it, such as +41. Empty: kept as typed."
              autoComplete="off"
            />
          )}
          {has.includes("pattern") && (
            <>
              <TextField<PreChatFields>
                name={`${path}.pattern`}
                label="Pattern"
                hint="A regular expression for the whole answer, such as A-\d{4}."
                mono
                spellCheck={false}
                autoComplete="off"
              />
              <TextField<PreChatFields>
                name={`${path}.patternMessage`}
                label="What to say when it does not fit"
                hint="Such as Enter A- and four digits, as in A-1234."
                maxLength={preChatLimits.helpText}
                autoComplete="off"
              />
            </>
          )}
          <SelectField<PreChatFields>
            name={`${path}.whenKnown`}
            label="When the answer is known"
            hint="From an earlier session of the same customer, from the page, or from their identity token."
            options={knownAnswers.map((value) => ({ value, label: knownLabels[value] }))}
          />
          <TryValue at={at} sources={sources} lists={lists} />
        </div>
      )}
    </div>
  );
}

/** Whether anything is set that a closed row would hide. */
function differs({ details }: PreChatFields["visible"][number]): boolean {
  if (!details) return false;
  const { shownWhen, ...rest } = details;
  const plain: Record<string, unknown> = plainDetails;
  return (
    shownWhen.conditions.length > 0 ||
    Object.entries(rest).some(([name, value]) => value !== plain[name])
  );
}
