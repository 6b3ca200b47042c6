"use server";

import { revalidatePath } from "next/cache";
import { adminAction } from "./action";
import { memberChoice, roleInput } from "./input";
import { changeMemberRole, disableMember, enableMember } from "./mutations";

export const changeMemberRoleAction = adminAction(roleInput, async (actor, input) => {
  await changeMemberRole(actor, input);
  revalidatePath("/setup", "layout");
});

export const disableMemberAction = adminAction(memberChoice, async (actor, { memberId }) => {
  await disableMember(actor, memberId);
  revalidatePath("/setup", "layout");
});

export const enableMemberAction = adminAction(memberChoice, async (actor, { memberId }) => {
  await enableMember(actor, memberId);
  revalidatePath("/setup", "layout");
});
