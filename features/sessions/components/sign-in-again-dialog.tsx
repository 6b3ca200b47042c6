"use client";

import type * as z from "zod";
import { FormDialog } from "@/components/form/form-dialog";
import { TextField } from "@/components/form/text-field";
import { useDialogForm } from "@/components/form/use-dialog-form";
import { signInInput } from "@/features/members/input";
import { signInAction } from "../actions";

type Fields = z.input<typeof signInInput>;

/** Over a form whose session has ended: what was typed stays, and is sent again afterwards. */
export function SignInAgainDialog({
  email,
  onSignedIn,
  onCancel,
}: {
  email: string;
  onSignedIn: () => void;
  onCancel: () => void;
}) {
  const state = useDialogForm({
    schema: signInInput,
    defaults: { email, password: "" },
    save: signInAction,
    onSaved: onSignedIn,
  });

  return (
    <FormDialog
      state={state}
      open
      onOpenChange={onCancel}
      title="Sign in to go on"
      description="You are signed out. What you typed is kept and will be saved."
      submit="Sign in"
    >
      <TextField<Fields> name="email" label="Email" type="email" autoComplete="username" />
      <TextField<Fields>
        name="password"
        label="Password"
        type="password"
        autoComplete="current-password"
      />
    </FormDialog>
  );
}
