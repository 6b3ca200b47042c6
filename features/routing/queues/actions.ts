"use server";

import { revalidatePath } from "next/cache";
import { adminAction } from "@/features/members/action";
import { bulkAction } from "@/features/members/bulk-action";
import { queueChoice, queueEdit, queueInput } from "./input";
import { createQueue, deleteQueue, editQueue } from "./mutations";

export const createQueueAction = adminAction(queueInput, async (actor, input) => {
  const { id } = await createQueue(actor, input);
  showEverywhere();
  return { id };
});

export const editQueueAction = adminAction(queueEdit, async (actor, input) => {
  await editQueue(actor, input);
  showEverywhere();
});

export const deleteQueueAction = adminAction(queueChoice, async (actor, { id }) => {
  await deleteQueue(actor, id);
  showEverywhere();
});

export const deleteQueuesAction = bulkAction(queueChoice, (actor, { id }) =>
  deleteQueue(actor, id),
);

/** Channels warn of a queue that nobody answers. */
function showEverywhere(): void {
  revalidatePath("/setup", "layout");
}
