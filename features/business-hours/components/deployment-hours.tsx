"use client";

import { useRouter } from "next/navigation";
import { useId, useOptimistic, useTransition } from "react";
import { Field, FieldGroup } from "@/components/form/field";
import { Section } from "@/components/page/section";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { toastDone, toastError } from "@/components/ui/toast";
import type { OutsideHours } from "@/protocol/business-hours";
import type { DeploymentType } from "@/protocol/channel";
import { keepBusinessHoursAction } from "../actions";
import { outsideOptions } from "../outside";
import type { Answer } from "../say";

type Kept = { businessHoursId: string | null; outside: OutsideHours };

/** On a deployment's page: which hours it keeps, live at once. */
export function DeploymentHours({
  organizationId,
  deployment,
  kept,
  choices,
}: {
  organizationId: string;
  deployment: { id: string; deploymentType: DeploymentType };
  kept: Kept;
  choices: { id: string; label: string; now: Answer }[];
}) {
  const id = useId();
  const router = useRouter();
  const [shown, setShown] = useOptimistic(kept);
  const [, startTransition] = useTransition();
  const chosen = choices.find((one) => one.id === shown.businessHoursId);

  function change(next: Kept) {
    startTransition(async () => {
      setShown(next);
      const input = { ...next, deploymentId: deployment.id };
      const result = await keepBusinessHoursAction(organizationId, input);
      if (result.ok) toastDone("Saved. Live now.");
      else toastError(result.message);
    });
  }

  return (
    <Section title="Business hours" text="Take effect at once, without publishing.">
      <Field
        id={`${id}-hours`}
        label="Business hours"
        hint="When chats can begin, such as Office Berlin. Those that run go on."
      >
        <Select
          id={`${id}-hours`}
          aria-describedby={`${id}-hours-hint`}
          value={shown.businessHoursId ?? ""}
          options={[
            { value: "", label: "Always open" },
            ...choices.map((one) => ({ value: one.id, label: one.label })),
          ]}
          create={{
            label: "New business hours…",
            onSelect: () => router.push("/setup/business-hours?new"),
          }}
          onValueChange={(value) => change({ ...shown, businessHoursId: value || null })}
        />
      </Field>
      {chosen && (
        <>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-ui">
            <Badge tone={chosen.now.open ? "success" : "neutral"}>
              {chosen.now.open ? "Open" : "Closed"}
            </Badge>
            <span className="min-w-0 flex-1 basis-40 text-muted">{chosen.now.title}</span>
            <ButtonLink size="small" href={`/setup/business-hours/${chosen.id}`}>
              Open {chosen.label}
            </ButtonLink>
          </div>
          <FieldGroup id={`${id}-outside`} label="Outside business hours">
            <RadioGroup
              aria-labelledby={`${id}-outside-label`}
              value={
                deployment.deploymentType !== "web" && shown.outside === "say"
                  ? "hide"
                  : shown.outside
              }
              options={outsideOptions(deployment.deploymentType)}
              onChange={(value) => change({ ...shown, outside: value as OutsideHours })}
            />
          </FieldGroup>
        </>
      )}
    </Section>
  );
}
