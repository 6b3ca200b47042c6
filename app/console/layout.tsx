import type { ReactNode } from "react";
import { Shell } from "@/components/page/shell";
import { requireSignIn } from "@/features/members/gate";
import { Account } from "@/features/sessions/components/account";
import { SignInInPlace } from "@/features/sessions/components/sign-in-in-place";

const setup = { label: "Setup", href: "/setup" };
const desk = { label: "Console", href: "/console" };

export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const { actor, email } = await requireSignIn();
  return (
    <SignInInPlace email={email}>
      <Shell
        home="/console"
        links={actor.role === "admin" ? [setup, desk] : [desk]}
        account={<Account organizationId={actor.organizationId} name={actor.name} email={email} />}
      >
        {children}
      </Shell>
    </SignInInPlace>
  );
}
