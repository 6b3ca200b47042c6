import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DoorHeading } from "@/components/page/door-heading";
import { WelcomeForm } from "@/features/organizations/components/welcome-form";
import { findAnyOrganization } from "@/features/organizations/queries";

export const metadata: Metadata = { title: "Welcome" };

export default async function WelcomePage() {
  if (await findAnyOrganization()) redirect("/sign-in");
  return (
    <>
      <DoorHeading
        title="Welcome to Foyer"
        text="Create the first account. It is an Admin's, and this page closes behind it."
      />
      <WelcomeForm />
    </>
  );
}
