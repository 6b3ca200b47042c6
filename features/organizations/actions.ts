"use server";

import { openAction } from "@/features/members/action";
import { callerAddress } from "@/features/members/gate";
import { welcomeInput } from "@/features/members/input";
import { loadSample } from "@/features/sample/mutations";
import { enter } from "@/features/sessions/enter";
import { foundOrganization } from "./mutations";

export const welcomeAction = openAction(welcomeInput, async (input) => {
  const actor = await foundOrganization(input, await callerAddress());
  if (input.sample) await loadSample(actor);
  await enter(input);
});
