import type { Metadata } from "next";
import { DoorHeading } from "@/components/page/door-heading";
import { ButtonLink } from "@/components/ui/button-link";
import { JoinForm } from "@/features/invitations/components/join-form";
import { openInvitation } from "@/features/invitations/queries";
import { roleWords } from "@/features/members/roles";

export const metadata: Metadata = { title: "Join", referrer: "no-referrer" };

export default async function InvitePage({ params }: PageProps<"/invite/[secret]">) {
  const { secret } = await params;
  const opened = await openInvitation(secret);
  if ("refusal" in opened) {
    return (
      <>
        <DoorHeading title="This link opens nothing" text={opened.refusal} />
        <ButtonLink href="/sign-in">Go to sign-in</ButtonLink>
      </>
    );
  }
  const { organization, email, role } = opened;
  return (
    <>
      <DoorHeading
        title={`Join ${organization}`}
        text={`As ${roleWords[role].label}. You will sign in with ${email}.`}
      />
      <JoinForm secret={secret} email={email} />
    </>
  );
}
