"use client";

import { MonitorX } from "lucide-react";
import { AccountMenu } from "@/components/page/account-menu";
import { toastDone, toastError } from "@/components/ui/toast";
import { endOtherSessionsAction, signOutAction } from "../actions";

/** The "Account" menu: who is signed in, the theme, and the ways out. */
export function Account({
  organizationId,
  name,
  email,
}: {
  organizationId: string;
  name: string;
  email: string;
}) {
  /** A whole new page, so that nothing of what was shown stays in this browser. */
  async function signOut() {
    await signOutAction();
    location.assign("/sign-in?reason=signed_out");
  }

  async function signOutElsewhere() {
    const result = await endOtherSessionsAction(organizationId);
    if (result.ok) toastDone("Signed out everywhere else.");
    else toastError(result.message);
  }

  return (
    <AccountMenu
      name={name}
      detail={email}
      items={[
        {
          label: "Sign out everywhere else",
          icon: <MonitorX aria-hidden />,
          onSelect: () => void signOutElsewhere(),
        },
        { separator: true },
      ]}
      signOut={signOut}
    />
  );
}
