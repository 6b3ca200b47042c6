"use client";

import type * as z from "zod";
import { FormDialog } from "@/components/form/form-dialog";
import { TextField } from "@/components/form/text-field";
import { useDialogForm } from "@/components/form/use-dialog-form";
import { toastDone } from "@/components/ui/toast";
import { passwordChange } from "@/features/members/input";
import { changePasswordAction } from "../actions";

type Fields = z.input<typeof passwordChange>;

export function ChangePasswordDialog({
  organizationId,
  email,
  onClose,
}: {
  organizationId: string;
  /** For the password manager, which stores what is new beside it. */
  email: string;
  onClose: () => void;
}) {
  const state = useDialogForm<Fields, void>({
    schema: passwordChange,
    defaults: { currentPassword: "", newPassword: "" },
    save: (fields) => changePasswordAction(organizationId, fields),
    onSaved() {
      onClose();
      toastDone("Password changed. You are signed out everywhere else.");
    },
  });

  return (
    <FormDialog
      state={state}
      open
      onOpenChange={onClose}
      title="Change your password"
      description="Other browsers in which you are signed in are signed out."
      submit="Save password"
    >
      <input type="text" autoComplete="username" value={email} readOnly hidden />
      <TextField<Fields>
        name="currentPassword"
        label="Current password"
        hint="The one you signed in with."
        type="password"
        autoComplete="current-password"
      />
      <TextField<Fields>
        name="newPassword"
        label="New password"
        hint="At least 8 characters, such as four words that nobody says together."
        type="password"
        autoComplete="new-password"
      />
    </FormDialog>
  );
}
