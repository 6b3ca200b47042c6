"use client";

import { Plus, X } from "lucide-react";
import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { preChatLimits } from "@/features/pre-chat/fields";
import type { PreChatFields } from "@/features/pre-chat/input";
import { testLabels } from "@/features/pre-chat/say-condition";
import { conditionTests } from "@/protocol/pre-chat";
import type { Source } from "./sources";

/** "Shown when": which earlier answers make this question appear. */
export function ConditionFields({ at, sources }: { at: number; sources: readonly Source[] }) {
  const { control } = useFormContext<PreChatFields>();
  const path = `visible.${at}.details.shownWhen` as const;
  const { fields, append, remove } = useFieldArray({ control, name: `${path}.conditions` });
  const visible = useWatch({ control, name: "visible" });
  const conditions = visible[at]?.details?.shownWhen.conditions ?? [];
  const earlier = visible.slice(0, at).map(({ source, label }) => ({
    value: source,
    label: label.trim() || sources.find(({ value }) => value === source)?.label || "Unnamed field",
  }));

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend
    <div role="group" aria-label="Shown when" className="space-y-3">
      <p className="text-ui font-medium">Shown when</p>
      {fields.length === 0 && (
        <p className="text-ui text-muted">
          {at === 0
            ? "Always: the first field has no answer before it."
            : "Always. Add a condition to show it only after certain answers."}
        </p>
      )}
      {fields.length > 1 && (
        <SelectField<PreChatFields>
          name={`${path}.match`}
          label="Conditions"
          options={[
            { value: "all", label: "All of them hold" },
            { value: "any", label: "Any of them holds" },
          ]}
        />
      )}
      {fields.map(({ id }, which) => (
        <div key={id} className="flex items-start gap-2">
          <div className="grid min-w-0 flex-1 gap-3 sm:grid-cols-3">
            <SelectField<PreChatFields>
              name={`${path}.conditions.${which}.field`}
              label="Earlier field"
              placeholder="Choose a field"
              options={earlier}
            />
            <SelectField<PreChatFields>
              name={`${path}.conditions.${which}.test`}
              label="Test"
              options={conditionTests.map((value) => ({ value, label: testLabels[value] }))}
            />
            {conditions[which]?.test !== "isFilled" && (
              <TextField<PreChatFields>
                name={`${path}.conditions.${which}.value`}
                label="Value"
                autoComplete="off"
              />
            )}
          </div>
          <div className="pt-6">
            <IconButton label={`Remove condition ${which + 1}`} onClick={() => remove(which)}>
              <X aria-hidden />
            </IconButton>
          </div>
        </div>
      ))}
      {at > 0 && fields.length < preChatLimits.conditions && (
        <Button
          size="small"
          onClick={() =>
            append(
              { field: earlier[0]?.value ?? "", test: "is", value: "" },
              { shouldFocus: false },
            )
          }
        >
          <Plus aria-hidden />
          Add condition
        </Button>
      )}
    </div>
  );
}
