"use server";

import { revalidatePath } from "next/cache";
import { adminAction } from "@/features/members/action";
import { consentInput } from "./input";
import { saveConsent } from "./mutations";

export const saveConsentAction = adminAction(consentInput, async (actor, input) => {
  await saveConsent(actor, input);
  revalidatePath("/setup", "layout");
});
