"use client";

import { useId, useState } from "react";
import type * as z from "zod";
import { FormDialog } from "@/components/form/form-dialog";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { useDialogForm } from "@/components/form/use-dialog-form";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Dialog } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { inviteInput } from "@/features/members/input";
import { offeredRoles, roleWords } from "@/features/members/roles";
import { inviteMemberAction } from "../actions";

type Fields = z.input<typeof inviteInput>;

/** First whom to invite, then the link, which is shown this once. */
export function InviteDialog({
  organizationId,
  onClose,
}: {
  organizationId: string;
  onClose: () => void;
}) {
  const [invited, setInvited] = useState<{ email: string; link: string }>();
  const state = useDialogForm<Fields, { link: string }>({
    schema: inviteInput,
    defaults: { email: "", role: "rep" },
    save: (fields) => inviteMemberAction(organizationId, fields),
    onSaved: ({ link }) => setInvited({ email: state.form.getValues("email"), link }),
  });
  if (invited) return <LinkDialog {...invited} onClose={onClose} />;

  return (
    <FormDialog
      state={state}
      open
      onOpenChange={onClose}
      title="Invite member"
      description="You get a link to send to them. Foyer sends no email."
      submit="Create invite link"
    >
      <TextField<Fields>
        name="email"
        label="Email"
        type="email"
        hint="They sign in with it, such as ray@example.com."
      />
      <SelectField<Fields>
        name="role"
        label="Role"
        hint="An Admin changes the setup. A Service Rep answers chats in the Console."
        options={offeredRoles.map((value) => ({ value, label: roleWords[value].label }))}
      />
    </FormDialog>
  );
}

function LinkDialog({
  email,
  link,
  onClose,
}: {
  email: string;
  link: string;
  onClose: () => void;
}) {
  const id = useId();

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Send this link"
      description={`To ${email.trim()}. It works once, for 72 hours, and is shown only now.`}
      actions={
        <Button variant="filled" onClick={onClose}>
          Done
        </Button>
      }
    >
      <label htmlFor={id} className="mb-1.5 block text-ui font-medium">
        Invite link
      </label>
      <div className="flex items-center gap-2">
        <Input
          id={id}
          readOnly
          value={link}
          onFocus={(event) => event.target.select()}
          className="font-mono text-mono"
        />
        <CopyButton label="Copy invite link" text={link} />
      </div>
    </Dialog>
  );
}
