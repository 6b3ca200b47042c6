"use server";

import { revalidatePath } from "next/cache";
import { adminAction } from "@/features/members/action";
import { bulkAction } from "@/features/members/bulk-action";
import { addOriginInput, describeEntryInput, removeEntryInput } from "./input";
import { addEntries, describeEntry, removeEntry } from "./mutations";

export const addOriginAction = adminAction(addOriginInput, async (actor, input) => {
  const entries = await addEntries(actor, input);
  revalidatePath("/setup", "layout");
  return { patterns: entries.map(({ pattern }) => pattern) };
});

export const describeEntryAction = adminAction(describeEntryInput, async (actor, input) => {
  const { id } = await describeEntry(actor, input);
  revalidatePath("/setup/cors-allowlist");
  return { id };
});

export const removeEntryAction = adminAction(removeEntryInput, async (actor, input) => {
  const { id } = await removeEntry(actor, input);
  revalidatePath("/setup", "layout");
  return { id };
});

export const removeEntriesAction = bulkAction(removeEntryInput, removeEntry);
