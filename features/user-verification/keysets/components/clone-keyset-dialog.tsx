"use client";

import { useRouter } from "next/navigation";
import type * as z from "zod";
import { FormDialog } from "@/components/form/form-dialog";
import { NameFields } from "@/components/form/name-fields";
import { useDialogForm } from "@/components/form/use-dialog-form";
import { toastDone } from "@/components/ui/toast";
import { developerNameOf, maximumNameLength } from "@/lib/developer-name";
import { cloneKeysetAction } from "../actions";
import { keysetNames } from "../input";

type Fields = z.input<typeof keysetNames>;

export function CloneKeysetDialog({
  organizationId,
  keyset,
  onClose,
}: {
  organizationId: string;
  keyset: { id: string; label: string };
  onClose: () => void;
}) {
  const router = useRouter();
  const label = `Copy of ${keyset.label}`.slice(0, maximumNameLength);
  const state = useDialogForm<Fields, { id: string }>({
    schema: keysetNames,
    defaults: { label, developerName: developerNameOf(label) },
    save: (fields) => cloneKeysetAction(organizationId, { ...fields, id: keyset.id }),
    onSaved({ id }) {
      onClose();
      router.push(`/setup/user-verification/${id}`);
      toastDone("Keyset cloned. No channel accepts it yet.");
    },
  });

  return (
    <FormDialog
      state={state}
      open
      onOpenChange={onClose}
      title={`Clone ${keyset.label}`}
      description="Takes over its issuer and its keys. Its customers are not those of the original."
      submit="Create clone"
    >
      <NameFields labelHint="What your team reads, such as Shop accounts." />
    </FormDialog>
  );
}
