"use server";

import { revalidatePath } from "next/cache";
import { adminAction } from "@/features/members/action";
import { automatedResponsesInput } from "./input";
import { saveAutomatedResponses } from "./mutations";

export const saveAutomatedResponsesAction = adminAction(
  automatedResponsesInput,
  async (actor, input) => {
    await saveAutomatedResponses(actor, input);
    revalidatePath("/setup", "layout");
  },
);
