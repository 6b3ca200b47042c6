"use server";

import { revalidatePath } from "next/cache";
import { adminAction } from "@/features/members/action";
import { publishInput, reviewDraftInput, reviewRollBackInput, rollBackInput } from "./input";
import { publishDeployment, rollBack } from "./mutations";
import { reviewDraft, reviewRollBack } from "./review";

export const reviewDraftAction = adminAction(reviewDraftInput, (actor, { id }) =>
  reviewDraft(actor, id),
);

export const reviewRollBackAction = adminAction(reviewRollBackInput, (actor, { id, number }) =>
  reviewRollBack(actor, id, number),
);

export const publishAction = adminAction(publishInput, async (actor, input) => {
  const published = await publishDeployment(actor, input);
  revalidatePath("/setup", "layout");
  return published;
});

export const rollBackAction = adminAction(rollBackInput, async (actor, input) => {
  const published = await rollBack(actor, input);
  revalidatePath("/setup", "layout");
  return published;
});
