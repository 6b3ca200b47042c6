"use server";

import { revalidatePath } from "next/cache";
import { adminAction } from "@/features/members/action";
import { channelSessionInput } from "./input";
import { editChannelSession } from "./mutations";

export const editChannelSessionAction = adminAction(channelSessionInput, async (actor, input) => {
  await editChannelSession(actor, input);
  revalidatePath("/setup", "layout");
});
