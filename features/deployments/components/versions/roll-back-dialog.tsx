"use client";

import * as z from "zod";
import { FormDialog } from "@/components/form/form-dialog";
import { RadioCardsField } from "@/components/form/radio-cards-field";
import { useDialogForm } from "@/components/form/use-dialog-form";
import { toastDone } from "@/components/ui/toast";
import { rollBackAction } from "@/features/deployment-versions/actions";
import type { Published } from "@/features/deployment-versions/mutations";
import type { Review } from "@/features/deployment-versions/review";
import { ChangeList } from "../publish/change-list";

const rollBackForm = z.object({ draft: z.enum(["keep", "reset"]) });
type Fields = z.input<typeof rollBackForm>;

/** An earlier version goes live again as a new one; what becomes of the draft is asked. */
export function RollBackDialog({
  organizationId,
  number,
  review: { id, revision, liveNumber, changes },
  onClose,
  onStale,
}: {
  organizationId: string;
  number: number;
  review: Review;
  onClose: () => void;
  onStale: () => Promise<void>;
}) {
  const state = useDialogForm<Fields, Published>({
    schema: rollBackForm,
    defaults: { draft: "keep" },
    async save({ draft }) {
      const result = await rollBackAction(organizationId, {
        ...{ id, revision, liveNumber, number },
        resetDraft: draft === "reset",
      });
      if (!result.ok && result.code === "conflict") await onStale();
      return result;
    },
    onSaved(published) {
      onClose();
      toastDone(`Version ${published.number} is live, same as version ${number}.`);
    },
  });

  return (
    <FormDialog
      state={state}
      open
      onOpenChange={onClose}
      wide
      title={`Roll back to version ${number}`}
      description={`Makes version ${(liveNumber ?? 0) + 1} with the content of version ${number}, live at once. Nothing is deleted.`}
      submit="Roll back now"
    >
      {changes.length > 0 ? (
        <div className="max-h-[40vh] overflow-y-auto">
          <ChangeList changes={changes} />
        </div>
      ) : (
        <p className="text-ui text-muted">
          Customers would notice no difference: version {liveNumber} has the same content.
        </p>
      )}
      <RadioCardsField<Fields>
        name="draft"
        label="Your draft"
        options={[
          {
            value: "keep",
            label: "Keep my draft",
            hint: "Its changes stay, unpublished.",
          },
          {
            value: "reset",
            label: "Reset the draft too",
            hint: `The draft becomes version ${number}; its other changes are lost.`,
          },
        ]}
      />
    </FormDialog>
  );
}
