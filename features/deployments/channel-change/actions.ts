"use server";

import { revalidatePath } from "next/cache";
import { adminAction } from "@/features/members/action";
import { changeChannelInput, channelImpactInput } from "./input";
import { changeChannel } from "./mutations";
import { getChannelImpact } from "./queries";

export const channelImpactAction = adminAction(
  channelImpactInput,
  async (actor, { id, channelId }) => getChannelImpact(actor, id, channelId),
);

export const changeChannelAction = adminAction(changeChannelInput, async (actor, input) => {
  const changed = await changeChannel(actor, input);
  revalidatePath("/setup", "layout");
  return changed;
});
