"use server";

import * as z from "zod";
import { memberAction, openAction } from "@/features/members/action";
import { currentMember } from "@/features/members/gate";
import { passwordChange, signInInput } from "@/features/members/input";
import { signOut } from "./auth";
import { enter } from "./enter";
import { changePassword, endOtherSessions, endSession } from "./mutations";

export const signInAction = openAction(signInInput, enter);

/** Whoever has no session any more is signed out already. */
export const signOutAction = openAction(z.void(), async () => {
  const current = await currentMember();
  if ("actor" in current) await endSession(current.actor, current.sessionId);
  await signOut({ redirect: false });
});

export const endOtherSessionsAction = memberAction(z.void(), async (actor) => {
  const current = await currentMember();
  if ("actor" in current) await endOtherSessions(actor, current.sessionId);
});

export const changePasswordAction = memberAction(passwordChange, async (actor, input) => {
  const current = await currentMember();
  if ("actor" in current) await changePassword(actor, current.sessionId, input);
});
