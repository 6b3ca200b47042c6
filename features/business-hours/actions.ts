"use server";

import { revalidatePath } from "next/cache";
import { adminAction } from "@/features/members/action";
import { bulkAction } from "@/features/members/bulk-action";
import {
  businessHoursChoice,
  businessHoursEdit,
  businessHoursInput,
  cloneInput,
  deploymentHoursInput,
} from "./input";
import {
  cloneBusinessHours,
  createBusinessHours,
  deleteBusinessHours,
  editBusinessHours,
  keepBusinessHours,
} from "./mutations";

export const createBusinessHoursAction = adminAction(businessHoursInput, async (actor, input) => {
  const { id } = await createBusinessHours(actor, input);
  showEverywhere();
  return { id };
});

export const editBusinessHoursAction = adminAction(businessHoursEdit, async (actor, input) => {
  await editBusinessHours(actor, input);
  showEverywhere();
});

export const cloneBusinessHoursAction = adminAction(cloneInput, async (actor, input) => {
  const { id } = await cloneBusinessHours(actor, input);
  showEverywhere();
  return { id };
});

export const deleteBusinessHoursAction = adminAction(businessHoursChoice, async (actor, { id }) => {
  await deleteBusinessHours(actor, id);
  showEverywhere();
});

export const deleteSeveralBusinessHoursAction = bulkAction(businessHoursChoice, (actor, { id }) =>
  deleteBusinessHours(actor, id),
);

export const keepBusinessHoursAction = adminAction(deploymentHoursInput, async (actor, input) => {
  await keepBusinessHours(actor, input);
  showEverywhere();
});

/** A deployment's state names the hours it keeps. */
function showEverywhere(): void {
  revalidatePath("/setup", "layout");
}
