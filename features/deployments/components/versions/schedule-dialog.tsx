"use client";

import * as z from "zod";
import { FormDialog } from "@/components/form/form-dialog";
import { TextField } from "@/components/form/text-field";
import { useDialogForm } from "@/components/form/use-dialog-form";
import { toastDone } from "@/components/ui/toast";
import { schedulePublishAction } from "@/features/deployment-versions/actions";
import { noteLimit, versionNote } from "@/features/deployment-versions/input";
import type { Review } from "@/features/deployment-versions/review";
import { ChangeList } from "../publish/change-list";
import { FindingList } from "../publish/finding-list";

const scheduleForm = versionNote.extend({
  publishAt: z.string().min(1, "Choose a day and a time"),
});
type Fields = z.input<typeof scheduleForm>;

/** Keeps the draft as it is now, to go live at a moment that is chosen here. */
export function ScheduleDialog({
  organizationId,
  review: { id, revision, liveNumber, changes, findings },
  onClose,
}: {
  organizationId: string;
  review: Review;
  onClose: () => void;
}) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const state = useDialogForm<Fields, void>({
    schema: scheduleForm,
    defaults: { note: "", publishAt: tomorrowAtNine() },
    save: ({ note, publishAt }) =>
      schedulePublishAction(organizationId, {
        ...{ id, revision, liveNumber, note },
        // The browser reads what was typed in the reader's own zone.
        publishAt: new Date(publishAt),
      }),
    onSaved() {
      onClose();
      toastDone("Scheduled. What you save from now on does not join it.");
    },
  });

  return (
    <FormDialog
      state={state}
      open
      onOpenChange={onClose}
      wide
      title="Schedule publish"
      description="The draft as it is now goes live at that moment, even if nobody is here."
      submit="Schedule"
    >
      {changes.length > 0 && (
        <div className="max-h-[30vh] overflow-y-auto">
          <ChangeList changes={changes} />
        </div>
      )}
      <div className="space-y-2">
        <FindingList id={id} findings={findings} onFollow={onClose} />
      </div>
      <TextField<Fields>
        name="publishAt"
        label="Publish at"
        type="datetime-local"
        hint={`In your time zone, ${zone}.`}
      />
      <TextField<Fields>
        name="note"
        label="Version note"
        hint="What changes and why, such as Winter sale. Shown in Versions; optional."
        maxLength={noteLimit}
        autoComplete="off"
      />
    </FormDialog>
  );
}

/** As `datetime-local` holds it. */
function tomorrowAtNine(): string {
  const day = new Date();
  day.setDate(day.getDate() + 1);
  const two = (number: number) => String(number).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}T09:00`;
}
