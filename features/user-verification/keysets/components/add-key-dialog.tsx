"use client";

import type * as z from "zod";
import { FormDialog } from "@/components/form/form-dialog";
import { SwitchField } from "@/components/form/switch-field";
import { TextAreaField } from "@/components/form/text-area-field";
import { TextField } from "@/components/form/text-field";
import { useDialogForm } from "@/components/form/use-dialog-form";
import { toastDone } from "@/components/ui/toast";
import { addKeyAction } from "../actions";
import { keyFields } from "../input";

type Fields = z.input<typeof keyFields>;

export function AddKeyDialog({
  organizationId,
  keysetId,
  onClose,
}: {
  organizationId: string;
  keysetId: string;
  onClose: () => void;
}) {
  const state = useDialogForm<Fields, void>({
    schema: keyFields,
    defaults: { label: "", jwk: "", active: false },
    save: (fields) => addKeyAction(organizationId, { ...fields, keysetId }),
    onSaved() {
      onClose();
      toastDone("Key added.");
    },
  });

  return (
    <FormDialog
      state={state}
      open
      onOpenChange={onClose}
      title="New key"
      description="The public half of the key with which your server signs."
      submit="Save key"
    >
      <TextField<Fields>
        name="label"
        label="Label"
        hint="What your team reads, such as Shop, spring 2027."
        maxLength={80}
      />
      <TextAreaField<Fields>
        name="jwk"
        label="JSON Web Key"
        hint="kty, n, e, kid and alg of an RSA key of at least 2,048 bits, for RS256 or RS512. Never the private key."
        placeholder={
          '{ "kty": "RSA", "kid": "2027-spring", "alg": "RS256", "n": "…", "e": "AQAB" }'
        }
        rows={5}
        mono
        spellCheck={false}
        autoComplete="off"
      />
      <SwitchField<Fields>
        name="active"
        label="Active"
        hint="Tokens signed with it are good. Leave it off until your server signs with it."
      />
    </FormDialog>
  );
}
