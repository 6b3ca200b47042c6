"use server";

import { revalidatePath } from "next/cache";
import { adminAction } from "@/features/members/action";
import { channelVerificationInput } from "./input";
import { verifyChannelUsers } from "./mutations";

export const verifyChannelUsersAction = adminAction(
  channelVerificationInput,
  async (actor, input) => {
    await verifyChannelUsers(actor, input);
    revalidatePath("/setup", "layout");
  },
);
