"use client";

import { type ComponentType, createContext, type ReactNode, use, useRef, useState } from "react";

type Ask = () => Promise<boolean>;

const SignInAgain = createContext<Ask | undefined>(undefined);

/** Resolves to true once the person has signed in again in a dialog over the form. */
export function useSignInAgain(): Ask | undefined {
  return use(SignInAgain);
}

/** Lets every form below ask for a new sign-in in place when the session has ended. */
export function SignInAgainProvider({
  dialog: Dialog,
  children,
}: {
  dialog: ComponentType<{ onSignedIn: () => void; onCancel: () => void }>;
  children: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const answer = useRef<(signedIn: boolean) => void>(undefined);

  function ask(): Promise<boolean> {
    setOpen(true);
    return new Promise((resolve) => {
      answer.current = resolve;
    });
  }

  function close(signedIn: boolean) {
    setOpen(false);
    answer.current?.(signedIn);
  }

  return (
    <SignInAgain value={ask}>
      {children}
      {open && <Dialog onSignedIn={() => close(true)} onCancel={() => close(false)} />}
    </SignInAgain>
  );
}
