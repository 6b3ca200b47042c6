"use client";

import type * as z from "zod";
import { FormDialog } from "@/components/form/form-dialog";
import { TextField } from "@/components/form/text-field";
import { useDialogForm } from "@/components/form/use-dialog-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { toastDone } from "@/components/ui/toast";
import { publishAction } from "@/features/deployment-versions/actions";
import { noteLimit, versionNote } from "@/features/deployment-versions/input";
import type { Published } from "@/features/deployment-versions/mutations";
import type { Review } from "@/features/deployment-versions/review";
import { ChangeList } from "./change-list";
import { FindingList } from "./finding-list";

type Fields = z.input<typeof versionNote>;

type Props = {
  organizationId: string;
  review: Review;
  /** What somebody else did since the dialog opened. */
  meanwhile?: string | undefined;
  onClose: () => void;
  /** Reads the comparison anew, after somebody else published or saved. */
  onStale: (message: string) => Promise<void>;
};

/** What customers will see differently, and the button that makes it so. */
export function PublishDialog(props: Props) {
  const { review, meanwhile, onClose } = props;
  if (review.liveNumber !== null && review.changes.length === 0) {
    return (
      <Dialog
        open
        onOpenChange={onClose}
        title="Publish changes"
        description={[
          meanwhile,
          `The draft equals version ${review.liveNumber}.`,
          "There is nothing to publish.",
        ]
          .filter(Boolean)
          .join(" ")}
        actions={<Button onClick={onClose}>Done</Button>}
      />
    );
  }
  const broken = review.findings.filter(({ blocks }) => blocks);
  if (broken.length > 0) {
    return (
      <Dialog
        open
        wide
        onOpenChange={onClose}
        title="Publish changes"
        description="This has to be mended before it can go live."
        actions={<Button onClick={onClose}>Back to the draft</Button>}
      >
        <div className="space-y-2">
          <FindingList id={review.id} findings={broken} onFollow={onClose} />
        </div>
      </Dialog>
    );
  }
  return <ReadyDialog {...props} />;
}

function ReadyDialog({ organizationId, review, onClose, onStale }: Props) {
  const { id, revision, liveNumber, changes, findings } = review;
  const state = useDialogForm<Fields, Published>({
    schema: versionNote,
    defaults: { note: "" },
    async save({ note }) {
      const result = await publishAction(organizationId, { id, revision, liveNumber, note });
      if (!result.ok && result.code === "conflict") await onStale(result.message);
      return result;
    },
    onSaved({ number }) {
      onClose();
      toastDone(`Version ${number} is live.`);
    },
  });

  return (
    <FormDialog
      state={state}
      open
      onOpenChange={onClose}
      wide
      title="Publish changes"
      description={
        liveNumber === null
          ? "Makes version 1. From then on customers get the chat as it is drafted now."
          : `What customers will see differently from version ${liveNumber}.`
      }
      submit="Publish now"
    >
      {changes.length > 0 && (
        <div className="max-h-[40vh] overflow-y-auto">
          <ChangeList changes={changes} />
        </div>
      )}
      {findings.length > 0 && (
        <div className="space-y-2">
          <FindingList id={id} findings={findings} onFollow={onClose} />
        </div>
      )}
      <TextField<Fields>
        name="note"
        label="Version note"
        hint="What changed and why, such as New colors for winter. Shown in Versions; optional."
        maxLength={noteLimit}
        autoComplete="off"
      />
    </FormDialog>
  );
}
