"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { FormDialog } from "@/components/form/form-dialog";
import { NameFields } from "@/components/form/name-fields";
import { useDialogForm } from "@/components/form/use-dialog-form";
import { toastDone } from "@/components/ui/toast";
import { createBusinessHoursAction } from "../actions";
import { type BusinessHoursFields, businessHoursInput } from "../input";
import { officeWeek } from "../week";
import { TimeZoneField } from "./time-zone-field";

export function NewBusinessHoursDialog({
  organizationId,
  onClose,
}: {
  organizationId: string;
  onClose: () => void;
}) {
  const router = useRouter();
  const state = useDialogForm<BusinessHoursFields, { id: string }>({
    schema: businessHoursInput,
    defaults: {
      ...{ label: "", developerName: "", timeZone: "", standard: false },
      ...{ week: officeWeek, holidays: [] },
    },
    save: (fields) => createBusinessHoursAction(organizationId, fields),
    onSaved({ id }) {
      router.push(`/setup/business-hours/${id}`);
      toastDone("Business hours created. No deployment keeps them yet.");
    },
  });

  const { form } = state;
  useEffect(() => {
    form.setValue("timeZone", Intl.DateTimeFormat().resolvedOptions().timeZone);
  }, [form]);

  return (
    <FormDialog
      state={state}
      open
      onOpenChange={onClose}
      title="New business hours"
      description="They begin with Monday to Friday from 09:00 to 18:00. You set the week and its holidays next."
      submit="Create business hours"
    >
      <NameFields labelHint="What your team reads, such as Office Berlin." />
      <TimeZoneField />
    </FormDialog>
  );
}
