"use client";

import { useRouter } from "next/navigation";
import { useWatch } from "react-hook-form";
import type * as z from "zod";
import { FormDialog } from "@/components/form/form-dialog";
import { NameFields } from "@/components/form/name-fields";
import { RadioCardsField } from "@/components/form/radio-cards-field";
import { TextField } from "@/components/form/text-field";
import { useDialogForm } from "@/components/form/use-dialog-form";
import { toastDone } from "@/components/ui/toast";
import { keysetTypes } from "@/protocol/user-verification";
import { createKeysetAction } from "../actions";
import { keysetInput } from "../input";
import { keysetTypeWords } from "../words";

type Fields = z.input<typeof keysetInput>;

export function NewKeysetDialog({
  organizationId,
  onClose,
}: {
  organizationId: string;
  onClose: () => void;
}) {
  const router = useRouter();
  const state = useDialogForm<Fields, { id: string }>({
    schema: keysetInput,
    defaults: { label: "", developerName: "", issuer: "", type: "uploaded", jwksUrl: "" },
    save: (fields) => createKeysetAction(organizationId, fields),
    onSaved({ id }) {
      router.push(`/setup/user-verification/${id}`);
      toastDone("Keyset created.");
    },
  });
  const type = useWatch({ control: state.form.control, name: "type" });

  return (
    <FormDialog
      state={state}
      open
      onOpenChange={onClose}
      title="New keyset"
      description="Who signs the tokens that prove who your customers are, and with which keys."
      submit="Create keyset"
    >
      <NameFields
        labelHint="What your team reads, such as Shop accounts."
        nameHint="Stands in the identity of each verified customer. Letters, digits and single underscores."
      />
      <TextField<Fields>
        name="issuer"
        label="Issuer"
        hint="The iss claim of your tokens, to the letter: case and a slash at the end count. Such as https://login.example.com"
        mono
        spellCheck={false}
      />
      <RadioCardsField<Fields>
        name="type"
        label="Keys"
        options={keysetTypes.map((value) => ({ value, ...keysetTypeWords[value] }))}
      />
      {type === "jwks_url" && (
        <TextField<Fields>
          name="jwksUrl"
          label="JWKS address"
          hint="Where your identity provider publishes its public keys, over https. Such as https://login.example.com/.well-known/jwks.json"
          mono
          spellCheck={false}
          inputMode="url"
        />
      )}
    </FormDialog>
  );
}
