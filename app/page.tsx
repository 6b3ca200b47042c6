import { redirect } from "next/navigation";
import { currentMember } from "@/features/members/gate";
import { findAnyOrganization } from "@/features/organizations/queries";

/** Leads everybody to where their day begins. */
export default async function FrontDoor() {
  const current = await currentMember();
  if ("actor" in current) redirect(current.actor.role === "admin" ? "/setup" : "/console");
  redirect((await findAnyOrganization()) ? "/sign-in" : "/welcome");
}
