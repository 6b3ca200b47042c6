"use server";

import { openAction } from "@/features/members/action";
import { callerAddress } from "@/features/members/gate";
import { welcomeInput } from "@/features/members/input";
import { enter } from "@/features/sessions/enter";
import { foundOrganization } from "./mutations";

export const welcomeAction = openAction(welcomeInput, async (input) => {
  await foundOrganization(input, await callerAddress());
  await enter(input);
});
