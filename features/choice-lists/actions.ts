"use server";

import { revalidatePath } from "next/cache";
import { adminAction } from "@/features/members/action";
import { choiceListChoice, choiceListEdit, choiceListInput } from "./input";
import { createChoiceList, deleteChoiceList, editChoiceList } from "./mutations";

export const createChoiceListAction = adminAction(choiceListInput, async (actor, input) => {
  const { id } = await createChoiceList(actor, input);
  revalidatePath("/setup", "layout");
  return { id };
});

export const editChoiceListAction = adminAction(choiceListEdit, async (actor, input) => {
  await editChoiceList(actor, input);
  revalidatePath("/setup", "layout");
});

export const deleteChoiceListAction = adminAction(choiceListChoice, async (actor, { id }) => {
  await deleteChoiceList(actor, id);
  revalidatePath("/setup", "layout");
});
