"use server";

import { revalidatePath } from "next/cache";
import { adminAction } from "@/features/members/action";
import { mendInput, websiteChatInput } from "./input";
import { mendDeployment, setUpWebsiteChat } from "./mutations";

export const setUpWebsiteChatAction = adminAction(websiteChatInput, async (actor, input) => {
  const made = await setUpWebsiteChat(actor, input);
  revalidatePath("/setup", "layout");
  return made;
});

export const mendDeploymentAction = adminAction(mendInput, async (actor, input) => {
  await mendDeployment(actor, input);
  revalidatePath("/setup", "layout");
});
