"use server";

import { revalidatePath } from "next/cache";
import { adminAction } from "@/features/members/action";
import { bulkAction } from "@/features/members/bulk-action";
import { newParameterInput, parameterChoice, parameterEdit } from "./input";
import { mappingChoice, mappingEdit, mappingMove, newMappingInput } from "./mappings/input";
import { addMapping, editMapping, moveMapping, removeMapping } from "./mappings/mutations";
import { createParameter, editParameter, removeParameter } from "./mutations";
import { lastValuesInput, testRunInput } from "./ways/input";
import { findLastValues, runValues } from "./ways/queries";

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

export const addMappingAction = adminAction(newMappingInput, async (actor, input) => {
  const { channelId, ...mapping } = input;
  await addMapping(actor, channelId, mapping);
  revalidatePath("/setup", "layout");
});

export const editMappingAction = adminAction(mappingEdit, async (actor, input) => {
  await editMapping(actor, input);
  revalidatePath("/setup", "layout");
});

export const moveMappingAction = adminAction(mappingMove, async (actor, { id, step }) => {
  await moveMapping(actor, id, step);
  revalidatePath("/setup", "layout");
});

export const removeMappingAction = adminAction(mappingChoice, async (actor, { id }) => {
  await removeMapping(actor, id);
  revalidatePath("/setup", "layout");
});

export const runValuesAction = adminAction(testRunInput, (actor, { channelId, ...run }) =>
  runValues(actor, channelId, run),
);

export const lastValuesAction = adminAction(lastValuesInput, async (actor, { deploymentId }) => {
  return (await findLastValues(actor, deploymentId)) ?? null;
});
