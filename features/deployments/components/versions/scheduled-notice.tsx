"use client";

import { useTransition } from "react";
import { Notice } from "@/components/page/notice";
import { Button } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { toastDone, toastError } from "@/components/ui/toast";
import { cancelScheduledPublishAction } from "@/features/deployment-versions/actions";
import type { ScheduledPublish } from "@/features/deployment-versions/scheduled/queries";

/** What waits to go live by itself. */
export function ScheduledNotice({
  organizationId,
  deploymentId,
  scheduled: { publishAt, authorName, note },
}: {
  organizationId: string;
  deploymentId: string;
  scheduled: ScheduledPublish;
}) {
  const [pending, startTransition] = useTransition();

  async function cancel() {
    const result = await cancelScheduledPublishAction(organizationId, { id: deploymentId });
    if (result.ok) toastDone("Nothing is scheduled any more.");
    else toastError(result.message);
  }

  return (
    <Notice
      title={
        <>
          Goes live on <DateTime at={publishAt.toISOString()} />
        </>
      }
      action={
        <Button size="small" pending={pending} onClick={() => startTransition(cancel)}>
          Cancel scheduled publish
        </Button>
      }
    >
      {authorName} scheduled the draft of that time{note && `: “${note}”`}. What is saved since does
      not join it.
    </Notice>
  );
}
