"use server";

import { revalidatePath } from "next/cache";
import { adminAction } from "./action";
import { bulkAction } from "./bulk-action";
import { memberChoice, roleInput } from "./input";
import { changeMemberRole, disableMember, enableMember } from "./mutations";

export const changeMemberRoleAction = adminAction(roleInput, async (actor, input) => {
  await changeMemberRole(actor, input);
  revalidatePath("/setup", "layout");
});

export const disableMemberAction = adminAction(memberChoice, async (actor, { id }) => {
  await disableMember(actor, id);
  revalidatePath("/setup", "layout");
});

export const enableMemberAction = adminAction(memberChoice, async (actor, { id }) => {
  await enableMember(actor, id);
  revalidatePath("/setup", "layout");
});

export const disableMembersAction = bulkAction(memberChoice, (actor, { id }) =>
  disableMember(actor, id),
);
