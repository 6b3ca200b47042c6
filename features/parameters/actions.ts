"use server";

import { revalidatePath } from "next/cache";
import { adminAction } from "@/features/members/action";
import { bulkAction } from "@/features/members/bulk-action";
import { newParameterInput, parameterChoice, parameterEdit } from "./input";
import { createParameter, editParameter, removeParameter } from "./mutations";

export const createParameterAction = adminAction(newParameterInput, async (actor, input) => {
  const { channelId, ...parameter } = input;
  const { id } = await createParameter(actor, channelId, parameter);
  revalidatePath("/setup", "layout");
  return { id };
});

export const editParameterAction = adminAction(parameterEdit, async (actor, input) => {
  await editParameter(actor, input);
  revalidatePath("/setup", "layout");
});

export const removeParameterAction = adminAction(parameterChoice, async (actor, { id }) => {
  await removeParameter(actor, id);
  revalidatePath("/setup", "layout");
});

export const removeParametersAction = bulkAction(parameterChoice, (actor, { id }) =>
  removeParameter(actor, id),
);
