"use client";

import { useRouter } from "next/navigation";
import type * as z from "zod";
import { FormDialog } from "@/components/form/form-dialog";
import { NameFields } from "@/components/form/name-fields";
import { useDialogForm } from "@/components/form/use-dialog-form";
import { toastDone } from "@/components/ui/toast";
import { developerNameOf } from "@/lib/developer-name";
import { cloneChannelAction } from "../actions";
import { channelNames } from "../input";
import { maximumLabelLength } from "../words";

type Fields = z.input<typeof channelNames>;

export function CloneChannelDialog({
  organizationId,
  channel,
  onClose,
}: {
  organizationId: string;
  channel: { id: string; label: string };
  onClose: () => void;
}) {
  const router = useRouter();
  const label = `Copy of ${channel.label}`.slice(0, maximumLabelLength);
  const state = useDialogForm<Fields, { id: string }>({
    schema: channelNames,
    defaults: { label, developerName: developerNameOf(label) },
    save: (fields) => cloneChannelAction(organizationId, { ...fields, id: channel.id }),
    onSaved({ id }) {
      onClose();
      router.push(`/setup/messaging-channels/${id}`);
      toastDone("Channel cloned. It is inactive until you activate it.");
    },
  });

  return (
    <FormDialog
      state={state}
      open
      onOpenChange={onClose}
      title={`Clone ${channel.label}`}
      description="Takes over everything that is set on it, not its deployments."
      submit="Create clone"
    >
      <NameFields
        labelHint="What your team reads, such as Support on the web."
        maximumLabelLength={maximumLabelLength}
      />
    </FormDialog>
  );
}
