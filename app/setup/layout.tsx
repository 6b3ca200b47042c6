import type { ReactNode } from "react";
import { QuickFind } from "@/components/page/quick-find";
import { Shell } from "@/components/page/shell";
import { requireAdmin, requireSignIn } from "@/features/members/gate";
import { Account } from "@/features/sessions/components/account";
import { SignInInPlace } from "@/features/sessions/components/sign-in-in-place";
import { navigation, quickFindEntries } from "./navigation";

export default async function SetupLayout({ children }: { children: ReactNode }) {
  const { organizationId, name } = await requireAdmin();
  const { email } = await requireSignIn();
  return (
    <SignInInPlace email={email}>
      <Shell
        home="/setup"
        links={[
          { label: "Setup", href: "/setup" },
          { label: "Console", href: "/console" },
        ]}
        search={<QuickFind label="Search Setup" entries={quickFindEntries} />}
        account={<Account organizationId={organizationId} name={name} email={email} />}
        navigationLabel="Setup"
        navigation={navigation}
      >
        {children}
      </Shell>
    </SignInInPlace>
  );
}
