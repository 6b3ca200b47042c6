import * as z from "zod";
import { draftShown } from "@/features/deployments/input";

const shown = draftShown.extend({
  /** Number of the live version that the comparison was made with; null for none. */
  liveNumber: z.int32().nullable(),
});

export const publishInput = shown.extend({
  note: z.string().trim().max(280, "Use at most 280 characters"),
});
export type PublishInput = z.output<typeof publishInput>;

export const rollBackInput = shown.extend({ number: z.int32(), resetDraft: z.boolean() });
export type RollBackInput = z.output<typeof rollBackInput>;

export const comparisonInput = z.object({ id: z.string().max(64) });
