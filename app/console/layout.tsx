import type { ReactNode } from "react";
import { Shell } from "@/components/page/shell";
import { TopBarLink } from "@/components/page/top-bar-link";
import { requireSignIn } from "@/features/members/gate";
import { Account } from "@/features/sessions/components/account";
import { SignInInPlace } from "@/features/sessions/components/sign-in-in-place";

export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const { actor, email } = await requireSignIn();
  return (
    <SignInInPlace email={email}>
      <Shell
        home="/console"
        links={
          <>
            {actor.role === "admin" && <TopBarLink label="Setup" href="/setup" />}
            <TopBarLink label="Console" href="/console" />
          </>
        }
        account={<Account organizationId={actor.organizationId} name={actor.name} email={email} />}
      >
        {children}
      </Shell>
    </SignInInPlace>
  );
}
