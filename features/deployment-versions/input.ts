import * as z from "zod";
import { draftShown } from "@/features/deployments/input";

const shown = draftShown.extend({
  /** Number of the live version that the comparison was made with; null for none. */
  liveNumber: z.int32().nullable(),
});

export const noteLimit = 280;

export const versionNote = z.object({
  note: z.string().trim().max(noteLimit, `Use at most ${noteLimit} characters`),
});

export const publishInput = shown.extend(versionNote.shape);
export type PublishInput = z.output<typeof publishInput>;

export const schedulePublishInput = publishInput.extend({
  publishAt: z.coerce.date("Choose a day and a time"),
});
export type SchedulePublishInput = z.output<typeof schedulePublishInput>;

/** A version's number; null is the draft as it is now. */
const side = z.int32().nullable();
export const compareInput = z.object({ id: z.string().max(64), from: side, to: side });

export const rollBackInput = shown.extend({ number: z.int32(), resetDraft: z.boolean() });
export type RollBackInput = z.output<typeof rollBackInput>;

export const reviewDraftInput = z.object({ id: z.string().max(64) });
export const reviewRollBackInput = reviewDraftInput.extend({ number: z.int32() });
