"use server";

import { revalidatePath } from "next/cache";
import { adminAction } from "@/features/members/action";
import { AppError } from "@/lib/errors";
import { addKey, removeKey, switchKey } from "../keys/mutations";
import { fetchJwks } from "../tokens/jwks";
import {
  keyChoice,
  keyInput,
  keySwitch,
  keysetChoice,
  keysetClone,
  keysetEdit,
  keysetInput,
} from "./input";
import { bitsOf } from "./jwk";
import { cloneKeyset, createKeyset, deleteKeyset, editKeyset } from "./mutations";
import { getKeyset } from "./queries";

export const createKeysetAction = adminAction(keysetInput, async (actor, input) => {
  const { id } = await createKeyset(actor, input);
  showEverywhere();
  return { id };
});

export const cloneKeysetAction = adminAction(keysetClone, async (actor, input) => {
  const { id } = await cloneKeyset(actor, input);
  showEverywhere();
  return { id };
});

export const editKeysetAction = adminAction(keysetEdit, async (actor, input) => {
  await editKeyset(actor, input);
  showEverywhere();
});

export const deleteKeysetAction = adminAction(keysetChoice, async (actor, { id }) => {
  await deleteKeyset(actor, id);
  showEverywhere();
});

export const addKeyAction = adminAction(keyInput, async (actor, input) => {
  await addKey(actor, input);
  showEverywhere();
});

export const switchKeyAction = adminAction(keySwitch, async (actor, { id, active }) => {
  await switchKey(actor, id, active);
  showEverywhere();
});

export const removeKeyAction = adminAction(keyChoice, async (actor, { id }) => {
  await removeKey(actor, id);
  showEverywhere();
});

/** Asks the JWKS address now: the keys it names, or why there are none. */
export const fetchKeysAction = adminAction(keysetChoice, async (actor, { id }) => {
  const { jwksUrl } = await getKeyset(actor, id);
  const found = await fetchJwks(jwksUrl);
  if (typeof found === "string") throw new AppError("unavailable", found);
  const keys = found.keys.map(({ kid, alg, n }) => ({ kid, alg, bits: bitsOf(n) }));
  return { keys, unusable: found.unusable };
});

function showEverywhere(): void {
  revalidatePath("/setup", "layout");
}
