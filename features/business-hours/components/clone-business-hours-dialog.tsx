"use client";

import { useRouter } from "next/navigation";
import type * as z from "zod";
import { FormDialog } from "@/components/form/form-dialog";
import { NameFields } from "@/components/form/name-fields";
import { useDialogForm } from "@/components/form/use-dialog-form";
import { toastDone } from "@/components/ui/toast";
import { developerNameOf, maximumNameLength } from "@/lib/developer-name";
import { cloneBusinessHoursAction } from "../actions";
import { businessHoursNames } from "../input";

type Fields = z.input<typeof businessHoursNames>;

export function CloneBusinessHoursDialog({
  organizationId,
  hours,
  onClose,
}: {
  organizationId: string;
  hours: { id: string; label: string };
  onClose: () => void;
}) {
  const router = useRouter();
  const label = `Copy of ${hours.label}`.slice(0, maximumNameLength);
  const state = useDialogForm<Fields, { id: string }>({
    schema: businessHoursNames,
    defaults: { label, developerName: developerNameOf(label) },
    save: (fields) => cloneBusinessHoursAction(organizationId, { ...fields, id: hours.id }),
    onSaved({ id }) {
      onClose();
      router.push(`/setup/business-hours/${id}`);
      toastDone("Business hours cloned. No deployment keeps them yet.");
    },
  });

  return (
    <FormDialog
      state={state}
      open
      onOpenChange={onClose}
      title={`Clone ${hours.label}`}
      description="Takes over the time zone, the week and the holidays, not the deployments."
      submit="Create clone"
    >
      <NameFields labelHint="What your team reads, such as Office Berlin." />
    </FormDialog>
  );
}
