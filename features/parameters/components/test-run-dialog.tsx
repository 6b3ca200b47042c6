"use client";

import { useState } from "react";
import { FormDialog } from "@/components/form/form-dialog";
import { SelectField } from "@/components/form/select-field";
import { TextAreaField } from "@/components/form/text-area-field";
import { useDialogForm } from "@/components/form/use-dialog-form";
import { Button } from "@/components/ui/button";
import { toastError } from "@/components/ui/toast";
import type { Step } from "@/features/pre-chat/trace";
import { lastValuesAction, runValuesAction } from "../actions";
import type { TestRun } from "../ways/queries";
import type { ValueWay } from "../ways/ways";

type Fields = { deploymentId: string; values: string };

/** Values typed or taken from the last chat, and what would become of each in a new one. */
export function TestRunDialog({
  organizationId,
  channelId,
  ways,
  deployments,
  onClose,
}: {
  organizationId: string;
  channelId: string;
  ways: ValueWay[];
  deployments: { id: string; label: string }[];
  onClose: () => void;
}) {
  const [run, setRun] = useState<TestRun>();
  const first = deployments[0]?.id ?? "";
  const state = useDialogForm<Fields, TestRun>({
    schema: () =>
      import("../ways/input").then(({ testRunInput }) => testRunInput.omit({ channelId: true })),
    defaults: { deploymentId: first, values: sampleOf(ways, first) },
    save: (fields) => runValuesAction(organizationId, { ...fields, channelId }),
    onSaved: setRun,
  });
  const { getValues, setValue } = state.form;

  async function takeLast() {
    const { deploymentId } = getValues();
    const result = await lastValuesAction(organizationId, { deploymentId });
    if (!result.ok) return toastError(result.message);
    if (!result.value) return toastError("Nobody has chatted on this deployment yet.");
    const lines = Object.entries(result.value).map(([name, value]) => `${name}=${value}`);
    setValue("values", lines.join("\n"), { shouldDirty: true });
  }

  return (
    <FormDialog
      state={state}
      open
      wide
      onOpenChange={onClose}
      title="Try values"
      description="Nothing is sent or stored. The same code decides as when a chat begins."
      submit="Run"
    >
      <SelectField<Fields>
        name="deploymentId"
        label="Deployment"
        hint="Its draft is tried, as it is saved now."
        options={deployments.map(({ id, label }) => ({ value: id, label }))}
      />
      <TextAreaField<Fields>
        name="values"
        label="Values"
        hint="One on each line, such as Order_Number=A-1000."
        rows={6}
      />
      <Button size="small" onClick={() => void takeLast()}>
        Take the last chat’s
      </Button>
      {run && <Result run={run} />}
    </FormDialog>
  );
}

function sampleOf(ways: readonly ValueWay[], deploymentId: string): string {
  return ways
    .filter(({ fields }) => fields.some((field) => field.deploymentId === deploymentId))
    .map(({ name }) => `${name}=`)
    .join("\n");
}

function Result({ run: { steps, termsProblem, landed } }: { run: TestRun }) {
  const refused = steps.some(({ outcome }) => outcome === "refused") || termsProblem;
  const places = Object.entries(landed).map(([place, value]) => `${placeNames[place]}: ${value}`);
  return (
    <section aria-label="Result" className="space-y-3 border-t border-line pt-4">
      <p role="status" className="text-ui font-medium">
        {refused ? "The chat would not begin." : "The chat would begin."}
      </p>
      <ul className="divide-y divide-line rounded-lg border border-line">
        {steps.map((step) => (
          <li key={step.name} className="flex flex-wrap gap-x-3 px-3 py-2 text-ui">
            <span className="font-mono text-mono">{step.name}</span>
            <span className={step.outcome === "refused" ? "text-danger-text" : "text-muted"}>
              {verdictOf(step)}
            </span>
          </li>
        ))}
        {termsProblem && (
          <li className="flex flex-wrap gap-x-3 px-3 py-2 text-ui">
            <span className="font-mono text-mono">_termsAndConditions</span>
            <span className="text-danger-text">Refused: {termsProblem}.</span>
          </li>
        )}
      </ul>
      {places.length > 0 && <p className="text-ui text-muted">{places.join(" · ")}</p>}
    </section>
  );
}

const placeNames: Record<string, string> = {
  name: "Messaging user’s name",
  email: "Email",
  phone: "Phone",
  language: "Language",
  subject: "Subject",
};

function verdictOf(step: Step): string {
  switch (step.outcome) {
    case "kept":
    case "carried": {
      const { value } = step.value;
      return String(value) === step.sent
        ? "Accepted and kept."
        : `Accepted, converted to ${String(value)}.`;
    }
    case "refused":
      return `Refused: ${step.why}.`;
    case "leftOut":
      return `Lost: ${step.why}. The chat begins without it.`;
    case "unasked":
      return "Lost: its condition does not hold, so it is not asked.";
    case "unknown":
      return "Lost: neither the form nor the channel has this key.";
    case "empty":
      return "Not sent.";
  }
}
