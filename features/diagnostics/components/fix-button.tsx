"use client";

import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { toastDone, toastError } from "@/components/ui/toast";
import { fixAction } from "../actions";
import type { Fix } from "../showing";

/** The way out of a reason: a page to open, or a switch that is turned here and now. */
export function FixButton({
  organizationId,
  deploymentId,
  fix,
}: {
  organizationId: string;
  deploymentId: string;
  fix: Fix;
}) {
  const [pending, startTransition] = useTransition();

  if ("href" in fix) {
    return (
      <ButtonLink size="small" href={fix.href}>
        {fix.label}
      </ButtonLink>
    );
  }

  const { inPlace, label } = fix;
  function mend() {
    startTransition(async () => {
      const result = await fixAction(organizationId, { deploymentId, fix: inPlace });
      if (result.ok) toastDone("Saved. Live now.");
      else toastError(result.message);
    });
  }

  return (
    <Button size="small" pending={pending} onClick={mend}>
      {label}
    </Button>
  );
}
