"use server";

import { revalidatePath } from "next/cache";
import * as z from "zod";
import { adminAction, openAction } from "@/features/members/action";
import { callerAddress } from "@/features/members/gate";
import { inviteInput, joinInput } from "@/features/members/input";
import { enter } from "@/features/sessions/enter";
import { acceptInvitation, inviteMember, withdrawInvitation } from "./mutations";

/** Answers with the link, which can be shown this once only. */
export const inviteMemberAction = adminAction(inviteInput, async (actor, input) => {
  const link = await inviteMember(actor, input);
  revalidatePath("/setup/team-members");
  return { link };
});

const choice = z.object({ id: z.string() });

export const withdrawInvitationAction = adminAction(choice, async (actor, { id }) => {
  await withdrawInvitation(actor, id);
  revalidatePath("/setup/team-members");
});

export const joinAction = openAction(joinInput, async (input) => {
  const email = await acceptInvitation(input, await callerAddress());
  await enter({ email, password: input.password });
});
