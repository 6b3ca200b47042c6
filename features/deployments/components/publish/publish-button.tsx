"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useState, useTransition } from "react";
import { useAddressFlag } from "@/components/page/use-address-flag";
import { Button } from "@/components/ui/button";
import { toastError } from "@/components/ui/toast";
import { reviewDraftAction } from "@/features/deployment-versions/actions";
import type { Review } from "@/features/deployment-versions/review";
import { useSaveUnsaved } from "./unsaved-form";

const PublishDialog = dynamic(() =>
  import("./publish-dialog").then((module) => module.PublishDialog),
);

/** Saves what is typed, compares, and asks. `?publish` in the address asks at once. */
export function PublishButton({
  organizationId,
  id,
  due,
}: {
  organizationId: string;
  id: string;
  due: boolean;
}) {
  const [asked, setAsked] = useAddressFlag("publish");
  const [review, setReview] = useState<Review>();
  const [meanwhile, setMeanwhile] = useState<string>();
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const saveUnsaved = useSaveUnsaved();

  async function compare() {
    const result = await reviewDraftAction(organizationId, { id });
    if (result.ok) setReview(result.value);
    else toastError(result.message);
  }

  function start() {
    startTransition(async () => {
      if (await saveUnsaved()) await compare();
    });
  }

  const startFromAddress = useEffectEvent(start);
  useEffect(() => {
    if (asked) startFromAddress();
  }, [asked]);

  async function compareAgain(message: string) {
    setMeanwhile(message);
    router.refresh();
    await compare();
  }

  function close() {
    setReview(undefined);
    setMeanwhile(undefined);
    if (asked) setAsked(false);
  }

  return (
    <>
      <Button
        variant={due ? "filled" : "outlined"}
        givesWay
        pending={pending && !review}
        onClick={start}
      >
        Publish
      </Button>
      {review && (
        <PublishDialog
          organizationId={organizationId}
          review={review}
          onClose={close}
          meanwhile={meanwhile}
          onStale={compareAgain}
        />
      )}
    </>
  );
}
