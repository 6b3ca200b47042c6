import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { NotSignedIn, SignedIn } from "@/features/sessions/queries";
import { signInPath } from "@/features/sessions/return-path";
import type { Actor } from "./actor";
import { addressHeader, pathHeader } from "./address";
import { signedInMember } from "./session";

/** Read once per request, however many pages and layouts ask. */
export const currentMember = cache(async (): Promise<SignedIn | NotSignedIn> => {
  return signedInMember(await headers(), await callerAddress());
});

/** Where the request came from. */
export async function callerAddress(): Promise<string> {
  return (await headers()).get(addressHeader) ?? "";
}

/** For pages: the sign-in that stands behind the request, or a redirect that says why there is none. */
export async function requireSignIn(): Promise<SignedIn> {
  const current = await currentMember();
  if ("actor" in current) return current;
  redirect(signInPath(current.ending, (await headers()).get(pathHeader) ?? undefined));
}

/** For pages: who is signed in. */
export async function requireMember(): Promise<Actor> {
  return (await requireSignIn()).actor;
}

/** For Setup's pages; reps are led to their desk. */
export async function requireAdmin(): Promise<Actor> {
  const actor = await requireMember();
  if (actor.role !== "admin") redirect("/console");
  return actor;
}
