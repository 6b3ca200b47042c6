"use server";

import { revalidatePath } from "next/cache";
import { adminAction } from "@/features/members/action";
import {
  compareInput,
  publishInput,
  reviewDraftInput,
  reviewRollBackInput,
  rollBackInput,
  schedulePublishInput,
} from "./input";
import { publishDeployment, rollBack } from "./mutations";
import { compareVersions, reviewDraft, reviewRollBack } from "./review";
import { cancelScheduledPublish, schedulePublish } from "./scheduled/mutations";

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

export const schedulePublishAction = adminAction(schedulePublishInput, async (actor, input) => {
  await schedulePublish(actor, input);
  revalidatePath("/setup", "layout");
});

export const cancelScheduledPublishAction = adminAction(reviewDraftInput, async (actor, { id }) => {
  await cancelScheduledPublish(actor, id);
  revalidatePath("/setup", "layout");
});

export const compareVersionsAction = adminAction(compareInput, (actor, { id, from, to }) =>
  compareVersions(actor, id, from, to),
);

export const rollBackAction = adminAction(rollBackInput, async (actor, input) => {
  const published = await rollBack(actor, input);
  revalidatePath("/setup", "layout");
  return published;
});
