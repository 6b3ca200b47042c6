"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useMemo } from "react";
import { SignInAgainProvider } from "@/components/form/sign-in-again";

const SignInAgainDialog = dynamic(() =>
  import("./sign-in-again-dialog").then((module) => module.SignInAgainDialog),
);

/** Every form below asks in place when the session has ended. `email`: who worked here. */
export function SignInInPlace({ email, children }: { email: string; children: ReactNode }) {
  // One component for as long as the page lives: a new one would empty the dialog's fields.
  const Dialog = useMemo(
    () =>
      function SignInAgain(answers: { onSignedIn: () => void; onCancel: () => void }) {
        return <SignInAgainDialog email={email} {...answers} />;
      },
    [email],
  );

  return <SignInAgainProvider dialog={Dialog}>{children}</SignInAgainProvider>;
}
