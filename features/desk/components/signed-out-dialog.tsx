"use client";

import { useState } from "react";
import { useSignInAgain } from "@/components/form/sign-in-again";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";

/** The sign-in ended elsewhere. Drafts are kept by the tab. */
export function SignedOutDialog({ message }: { message: string }) {
  const ask = useSignInAgain();
  const [asking, setAsking] = useState(false);

  /** Whoever comes back, their desk is read anew. */
  async function signIn() {
    setAsking(true);
    if (await ask?.()) location.reload();
    else setAsking(false);
  }

  return (
    <AlertDialog
      open={!asking}
      onOpenChange={() => {}}
      title="You are signed out"
      actions={
        <Button variant="filled" onClick={() => void signIn()}>
          Sign in
        </Button>
      }
    >
      <p>{message}</p>
      <p>What you were writing is kept in this tab.</p>
    </AlertDialog>
  );
}
