import type { ReactNode } from "react";
import { Shell } from "@/components/page/shell";
import { TopBarLink } from "@/components/page/top-bar-link";
import { PendingChanges } from "@/features/deployments/components/pending-changes";
import { listPendingDeployments } from "@/features/deployments/queries";
import { ConsoleLink } from "@/features/desk/components/console-link";
import { requireAdmin, requireSignIn } from "@/features/members/gate";
import { SetupQuickFind } from "@/features/quick-find/components/setup-quick-find";
import { Account } from "@/features/sessions/components/account";
import { SignInInPlace } from "@/features/sessions/components/sign-in-in-place";
import { navigation, quickFindEntries } from "./navigation";

export default async function SetupLayout({ children }: { children: ReactNode }) {
  const actor = await requireAdmin();
  const { organizationId, name } = actor;
  const { email } = await requireSignIn();
  const pending = (await listPendingDeployments(actor)).map(({ draft, changes }) => ({
    id: draft.id,
    label: draft.label,
    changes: changes.length,
  }));
  return (
    <SignInInPlace email={email}>
      <Shell
        home="/setup"
        links={
          <>
            <TopBarLink label="Setup" href="/setup" />
            <ConsoleLink />
          </>
        }
        search={<SetupQuickFind organizationId={organizationId} pages={quickFindEntries} />}
        bar={<PendingChanges deployments={pending} />}
        account={<Account organizationId={organizationId} name={name} email={email} />}
        navigationLabel="Setup"
        navigation={navigation}
      >
        {children}
      </Shell>
    </SignInInPlace>
  );
}
