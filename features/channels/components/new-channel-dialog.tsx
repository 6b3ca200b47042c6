"use client";

import { useRouter } from "next/navigation";
import type * as z from "zod";
import { FormDialog } from "@/components/form/form-dialog";
import { NameFields } from "@/components/form/name-fields";
import { RadioCardsField } from "@/components/form/radio-cards-field";
import { useDialogForm } from "@/components/form/use-dialog-form";
import { toastDone } from "@/components/ui/toast";
import { channelTypes, deploymentTypes } from "@/protocol/channel";
import { createChannelAction } from "../actions";
import { channelInput } from "../input";
import { channelTypeWords, maximumLabelLength, usedForWords } from "../words";

type Fields = z.input<typeof channelInput>;

export function NewChannelDialog({
  organizationId,
  usedFor,
  onCreated,
  onClose,
}: {
  organizationId: string;
  /** Given where only one use fits; then it is not asked. */
  usedFor?: Fields["usedFor"];
  /** For whoever wants to use it at once; otherwise its record opens. */
  onCreated?: (channel: { id: string; label: string }) => void;
  onClose: () => void;
}) {
  const router = useRouter();
  const state = useDialogForm<Fields, { id: string }>({
    schema: channelInput,
    defaults: {
      channelType: "enhanced_chat",
      usedFor: usedFor ?? "web",
      label: "",
      developerName: "",
    },
    save: (fields) => createChannelAction(organizationId, fields),
    onSaved({ id }) {
      if (onCreated) return onCreated({ id, label: state.form.getValues("label").trim() });
      router.push(`/setup/messaging-channels/${id}`);
      toastDone("Channel created. It is inactive until you activate it.");
    },
  });

  return (
    <FormDialog
      state={state}
      open
      onOpenChange={onClose}
      title="New channel"
      submit="Create channel"
    >
      <RadioCardsField<Fields>
        name="channelType"
        label="Channel type"
        options={channelTypes.map((value) => ({ value, ...channelTypeWords[value] }))}
      />
      {!usedFor && (
        <RadioCardsField<Fields>
          name="usedFor"
          label="Used for"
          columns={3}
          options={deploymentTypes.map((value) => ({ value, ...usedForWords[value] }))}
        />
      )}
      <NameFields
        labelHint="What your team reads, such as Support on the web."
        maximumLabelLength={maximumLabelLength}
      />
    </FormDialog>
  );
}
