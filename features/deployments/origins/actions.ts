"use server";

import { revalidatePath } from "next/cache";
import { adminAction } from "@/features/members/action";
import { narrowInput } from "./input";
import { narrowDeployment } from "./mutations";

export const narrowDeploymentAction = adminAction(narrowInput, async (actor, input) => {
  await narrowDeployment(actor, input);
  revalidatePath("/setup", "layout");
});
