"use client";

import { Plus, X } from "lucide-react";
import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { RadioCardsField } from "@/components/form/radio-cards-field";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";
import { IconButton } from "@/components/ui/icon-button";
import type { InvitationsFields } from "@/features/chat-invitations/input";
import { newCondition } from "@/features/chat-invitations/new-invitation";
import {
  conditionWords,
  invitationLimits,
  logicWords,
  operatorWords,
} from "@/features/chat-invitations/settings";
import { type ConditionType, conditionLogics, conditionTypes } from "@/protocol/chat-invitation";

const typeOptions = conditionTypes.map((value) => ({ value, label: conditionWords[value].label }));

/** When an invitation is shown. */
export function Conditions({ at }: { at: number }) {
  const { control } = useFormContext<InvitationsFields>();
  const list = useFieldArray({ control, name: `invitations.${at}.conditions` });
  const [conditions, logic] = useWatch({
    control,
    name: [`invitations.${at}.conditions`, `invitations.${at}.logic`],
  });
  const variable = conditions.find(({ type }) => type === "custom_variable")?.variable || "plan";

  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1.5 text-ui font-medium">Conditions</legend>
      {list.fields.length === 0 && (
        <p className="text-ui text-muted">None: customers are invited as soon as the page opens.</p>
      )}
      {list.fields.map(({ id }, index) => (
        <Condition key={id} at={at} index={index} onRemove={() => list.remove(index)} />
      ))}
      <div>
        <Button
          size="small"
          disabled={list.fields.length >= invitationLimits.conditions}
          onClick={() => list.append(newCondition, { shouldFocus: false })}
        >
          <Plus aria-hidden />
          Add condition
        </Button>
      </div>
      {conditions.length > 1 && (
        <RadioCardsField<InvitationsFields>
          name={`invitations.${at}.logic`}
          label="Which must hold"
          look="lines"
          options={conditionLogics.map((value) => ({ value, ...logicWords[value] }))}
        />
      )}
      {conditions.length > 1 && logic === "formula" && (
        <TextField<InvitationsFields>
          name={`invitations.${at}.formula`}
          label="Formula"
          hint="Numbers joined by AND, OR, NOT and brackets, such as 1 AND (2 OR 3)."
          mono
          maxLength={invitationLimits.formula}
        />
      )}
      {conditions.some(({ type }) => type === "custom_variable") && (
        <CodeBlock
          label="Custom variables, set by the page before or after the snippet"
          copyLabel="Copy example"
          showLabel
          code={`embeddedservice_bootstrap.settings.customVariables = { ${JSON.stringify(variable)}: "gold" };`}
        />
      )}
    </fieldset>
  );
}

function Condition({ at, index, onRemove }: { at: number; index: number; onRemove: () => void }) {
  const { control, setValue } = useFormContext<InvitationsFields>();
  const path = `invitations.${at}.conditions.${index}` as const;
  const type = useWatch({ control, name: `${path}.type` });
  const { operators, unit, example } = conditionWords[type];

  function become(next: ConditionType) {
    const [operator = "equals"] = conditionWords[next].operators;
    setValue(`${path}.operator`, operator, { shouldDirty: true });
    setValue(`${path}.value`, conditionWords[next].example, { shouldDirty: true });
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend of its own
    <div
      role="group"
      aria-label={`Condition ${index + 1}`}
      className="flex items-start gap-2 rounded-lg bg-sunken p-3"
    >
      <span aria-hidden className="pt-7.5 text-ui text-faint tabular-nums">
        {index + 1}
      </span>
      <div className="grid min-w-0 flex-1 gap-3 sm:grid-cols-2">
        <SelectField<InvitationsFields>
          name={`${path}.type`}
          label="What"
          options={typeOptions}
          onValueChange={(next) => become(next as ConditionType)}
        />
        {type === "custom_variable" && (
          <TextField<InvitationsFields> name={`${path}.variable`} label="Variable name" mono />
        )}
        <SelectField<InvitationsFields>
          name={`${path}.operator`}
          label="Comparison"
          options={operators.map((value) => ({ value, label: operatorWords[value] }))}
        />
        <TextField<InvitationsFields>
          name={`${path}.value`}
          label="Value"
          hint={unit ? `In ${unit}, such as ${example}.` : `Such as ${example}.`}
          maxLength={invitationLimits.value}
        />
      </div>
      <IconButton label={`Remove condition ${index + 1}`} onClick={onRemove}>
        <X aria-hidden />
      </IconButton>
    </div>
  );
}
