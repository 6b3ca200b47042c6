"use client";

import { EyeOff, Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { useFieldArray, useFormContext, useFormState, useWatch } from "react-hook-form";
import { ActionsMenu } from "@/components/page/actions-menu";
import { Section } from "@/components/page/section";
import { Button } from "@/components/ui/button";
import { toastDone } from "@/components/ui/toast";
import type { PreChatFields } from "@/features/pre-chat/input";
import type { DeploymentType } from "@/protocol/channel";
import { hiddenFieldsExample } from "../../hidden-fields-example";
import type { FillableParameter } from "./sources";

const CodeBlock = dynamic(
  () => import("@/components/ui/code-block").then((module) => module.CodeBlock),
  { ssr: false },
);

/** What the page or the app sends along unseen. */
export function HiddenFields({
  deploymentType,
  parameters,
  onNewParameter,
}: {
  deploymentType: DeploymentType;
  parameters: FillableParameter[];
  onNewParameter: (use: (parameter: FillableParameter) => void) => void;
}) {
  const { control, getValues } = useFormContext<PreChatFields>();
  const { fields, append, insert, remove } = useFieldArray({ control, name: "hidden" });
  const { errors } = useFormState({ control, name: "hidden" });
  const [visible, hidden] = useWatch({ control, name: ["visible", "hidden"] });
  const used = new Set([
    ...visible.map(({ source }) => source),
    ...hidden.map(({ customParameterId }) => customParameterId),
  ]);
  const unused = parameters.filter(({ id }) => !used.has(id));
  const names = hidden.flatMap(({ customParameterId }) => {
    const parameter = parameters.find(({ id }) => id === customParameterId);
    return parameter ? [parameter.channelVariableName] : [];
  });

  function add({ id }: FillableParameter) {
    append({ customParameterId: id }, { shouldFocus: false });
  }

  function take(at: number, label: string) {
    const field = getValues(`hidden.${at}`);
    remove(at);
    toastDone(`${label} removed.`, {
      label: "Undo",
      onClick: () => insert(Math.min(at, getValues("hidden").length), field),
    });
  }

  return (
    <Section
      stacked
      title="Hidden fields"
      text={
        deploymentType === "web"
          ? "Set by the page. Not verified: anybody can change what a page sets."
          : "Set by the client. Not verified: anybody can change what a client sends."
      }
      actions={
        <ActionsMenu
          label="Add hidden field"
          trigger={
            <Button>
              <Plus aria-hidden />
              Add hidden field
            </Button>
          }
          items={[
            ...unused.map((parameter) => ({
              label: parameter.label,
              onSelect: () => add(parameter),
            })),
            ...(unused.length > 0 ? [{ separator: true } as const] : []),
            { label: "New custom parameter…", onSelect: () => onNewParameter(add) },
          ]}
        />
      }
    >
      {fields.length === 0 ? (
        <p className="rounded-lg border border-line px-4 py-6 text-center text-ui text-muted">
          Nothing is sent along. Add an order number, a plan, the page’s name.
        </p>
      ) : (
        <div className="divide-y divide-line rounded-lg border border-line">
          {fields.map(({ id, customParameterId }, at) => {
            const parameter = parameters.find((each) => each.id === customParameterId);
            const label = parameter?.label ?? "Removed parameter";
            const error = errors.hidden?.[at]?.customParameterId?.message;
            return (
              // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend
              <div
                key={id}
                role="group"
                aria-label={label}
                className="flex min-h-11 items-center gap-2.5 py-1 pr-1.5 pl-4 text-ui"
              >
                <EyeOff aria-hidden className="text-muted" />
                <span className="min-w-0 truncate font-medium">{label}</span>
                {error && <span className="text-danger-text">{error}</span>}
                <span className="ml-auto truncate font-mono text-mono text-faint">
                  {parameter?.channelVariableName}
                </span>
                <Button
                  size="small"
                  variant="ghost"
                  aria-label={`Remove ${label}`}
                  onClick={() => take(at, label)}
                >
                  Remove
                </Button>
              </div>
            );
          })}
        </div>
      )}
      {names.length > 0 && (
        <CodeBlock
          label="Hidden fields example"
          copyLabel="Copy example"
          code={hiddenFieldsExample(deploymentType, names)}
        />
      )}
    </Section>
  );
}
