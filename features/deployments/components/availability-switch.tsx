"use client";

import { useId, useOptimistic, useTransition } from "react";
import { Switch } from "@/components/ui/switch";
import { toastDone, toastError } from "@/components/ui/toast";
import type { DeploymentType } from "@/protocol/channel";
import { switchDeploymentAction } from "../actions";
import { deploymentKinds } from "../settings";
import { savedLive } from "../words";

/** The one switch of a deployment that waits for no publish. */
export function AvailabilitySwitch({
  organizationId,
  deployment: { id, enabled, deploymentType },
}: {
  organizationId: string;
  deployment: { id: string; enabled: boolean; deploymentType: DeploymentType };
}) {
  const field = useId();
  const [shown, setShown] = useOptimistic(enabled);
  const [, startTransition] = useTransition();
  const { label, hint } = deploymentKinds[deploymentType].enabled;

  function change(enabled: boolean) {
    startTransition(async () => {
      setShown(enabled);
      const result = await switchDeploymentAction(organizationId, { id, enabled });
      if (result.ok) toastDone(savedLive);
      else toastError(result.message);
    });
  }

  return (
    <div className="flex items-start gap-3">
      <span className="flex h-5 items-center">
        <Switch
          id={field}
          checked={shown}
          aria-describedby={`${field}-hint`}
          onChange={(event) => change(event.target.checked)}
        />
      </span>
      <div className="min-w-0 flex-1">
        <label htmlFor={field} className="block text-ui font-medium">
          {label}
        </label>
        <p id={`${field}-hint`} className="mt-0.5 text-caption text-muted">
          {hint}
        </p>
      </div>
    </div>
  );
}
