"use client";

import { CalendarClock, Share2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { toastError } from "@/components/ui/toast";
import { reviewDraftAction } from "@/features/deployment-versions/actions";
import type { Review } from "@/features/deployment-versions/review";

const ScheduleDialog = dynamic(() =>
  import("./schedule-dialog").then((module) => module.ScheduleDialog),
);
const SharePreviewDialog = dynamic(() =>
  import("./share-preview-dialog").then((module) => module.SharePreviewDialog),
);

/** What can be done with the draft beside publishing it now. */
export function VersionTools({
  organizationId,
  deploymentId,
  previewLinks,
}: {
  organizationId: string;
  deploymentId: string;
  /** How many show the draft already. */
  previewLinks: number;
}) {
  const [review, setReview] = useState<Review>();
  const [sharing, setSharing] = useState(false);
  const [pending, startTransition] = useTransition();

  async function schedule() {
    const result = await reviewDraftAction(organizationId, { id: deploymentId });
    if (result.ok) setReview(result.value);
    else toastError(result.message);
  }

  return (
    <div className="mb-6 flex flex-wrap gap-2">
      <Button pending={pending} onClick={() => startTransition(schedule)}>
        <CalendarClock aria-hidden />
        Schedule publish
      </Button>
      <Button onClick={() => setSharing(true)}>
        <Share2 aria-hidden />
        Share preview
      </Button>
      {review && (
        <ScheduleDialog
          organizationId={organizationId}
          review={review}
          onClose={() => setReview(undefined)}
        />
      )}
      {sharing && (
        <SharePreviewDialog
          organizationId={organizationId}
          deploymentId={deploymentId}
          open={previewLinks}
          onClose={() => setSharing(false)}
        />
      )}
    </div>
  );
}
