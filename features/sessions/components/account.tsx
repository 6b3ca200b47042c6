"use client";

import { KeyRound, MonitorX } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { AccountMenu } from "@/components/page/account-menu";
import { toastDone, toastError } from "@/components/ui/toast";
import { endOtherSessionsAction, signOutAction } from "../actions";

const ChangePasswordDialog = dynamic(() =>
  import("./change-password-dialog").then((module) => module.ChangePasswordDialog),
);

/** The "Account" menu: who is signed in, their password, the theme, and the ways out. */
export function Account({
  organizationId,
  name,
  email,
}: {
  organizationId: string;
  name: string;
  email: string;
}) {
  const [changing, setChanging] = useState(false);

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
    <>
      <AccountMenu
        name={name}
        detail={email}
        items={[
          {
            label: "Change password",
            icon: <KeyRound aria-hidden />,
            onSelect: () => setChanging(true),
          },
          {
            label: "Sign out everywhere else",
            icon: <MonitorX aria-hidden />,
            onSelect: () => void signOutElsewhere(),
          },
          { separator: true },
        ]}
        signOut={signOut}
      />
      {changing && (
        <ChangePasswordDialog
          organizationId={organizationId}
          email={email}
          onClose={() => setChanging(false)}
        />
      )}
    </>
  );
}
