"use client";

import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import type { ButtonSize, ButtonVariant } from "@/components/ui/button-style";
import { toastDone, toastError } from "@/components/ui/toast";
import { mendDeploymentAction } from "../actions";
import type { Mend } from "../input";

const done: Record<Mend, string> = {
  join_queue: "You are a member now. Live now.",
  activate: "The channel is active. Live now.",
  switch_on: "Switched on. Live now.",
  allow_domain: "The website may show the chat. Live now.",
  publish: "Published. Customers see it now.",
};

/** Does in place what a deployment lacks. */
export function MendButton({
  organizationId,
  deploymentId,
  mend,
  label,
  variant,
  size,
}: {
  organizationId: string;
  deploymentId: string;
  mend: Mend;
  label: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
}) {
  const [pending, startTransition] = useTransition();

  function run() {
    startTransition(async () => {
      const result = await mendDeploymentAction(organizationId, { deploymentId, mend });
      if (result.ok) toastDone(done[mend]);
      else toastError(result.message);
    });
  }

  return (
    <Button variant={variant} size={size} pending={pending} onClick={run} className="max-w-full">
      <span className="truncate">{label}</span>
    </Button>
  );
}
