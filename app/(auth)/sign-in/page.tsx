import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DoorHeading } from "@/components/page/door-heading";
import { Notice } from "@/components/page/notice";
import { currentMember } from "@/features/members/gate";
import { findAnyOrganization } from "@/features/organizations/queries";
import { SignInForm } from "@/features/sessions/components/sign-in-form";
import { endingSentence } from "@/features/sessions/endings";
import { returnPath } from "@/features/sessions/return-path";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { reason, next } = await searchParams;
  const wanted = returnPath(typeof next === "string" ? next : undefined);
  if ("actor" in (await currentMember())) redirect(wanted);
  if (!(await findAnyOrganization())) redirect("/welcome");
  const sentence = endingSentence(String(reason));
  return (
    <>
      <DoorHeading title="Sign in" text="Set up how customers reach you, and answer them." />
      {sentence && (
        <div className="mb-6">
          <Notice>{sentence}</Notice>
        </div>
      )}
      <SignInForm next={wanted} />
    </>
  );
}
