"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { useWatch } from "react-hook-form";
import { CheckboxField } from "@/components/form/checkbox-field";
import { FormDialog } from "@/components/form/form-dialog";
import { NameFields } from "@/components/form/name-fields";
import { RadioCardsField } from "@/components/form/radio-cards-field";
import { SelectField } from "@/components/form/select-field";
import { useDialogForm } from "@/components/form/use-dialog-form";
import { toastDone } from "@/components/ui/toast";
import { type DeploymentType, deploymentTypes } from "@/protocol/channel";
import { createDeploymentAction } from "../actions";
import { type DeploymentFields, deploymentInput } from "../input";
import { deploymentKinds } from "../settings";
import { tabPath } from "../tabs";
import { DomainField, useOriginsOf } from "./domain-field";

export type ChannelOption = {
  id: string;
  label: string;
  usedFor: DeploymentType;
  active: boolean;
};

/** Draws the dialog that makes a channel: it belongs to another feature. */
export type NewChannel = (dialog: {
  usedFor: DeploymentType;
  onCreated: (channel: { id: string; label: string }) => void;
  onClose: () => void;
}) => ReactNode;

export function NewDeploymentDialog({
  organizationId,
  channels,
  newChannel,
  onClose,
}: {
  organizationId: string;
  channels: ChannelOption[];
  newChannel: NewChannel;
  onClose: () => void;
}) {
  const router = useRouter();
  const [made, setMade] = useState<ChannelOption[]>([]);
  const [creating, setCreating] = useState(false);
  const state = useDialogForm<DeploymentFields, { id: string }>({
    schema: deploymentInput,
    defaults: {
      deploymentType: "web",
      label: "",
      developerName: "",
      domain: "",
      allowDomain: true,
      channelId: only(fitting(channels, "web")),
    },
    save: (fields) => createDeploymentAction(organizationId, fields),
    onSaved({ id }) {
      router.push(tabPath(id, "Details"));
      toastDone("Deployment created. Nobody sees it before you publish it.");
    },
  });
  const { form } = state;
  const deploymentType = useWatch({ control: form.control, name: "deploymentType" });
  const known = channels.concat(made.filter((one) => !channels.some(({ id }) => id === one.id)));

  function use(channel: { id: string; label: string }) {
    setMade([...made, { ...channel, usedFor: deploymentType, active: false }]);
    form.setValue("channelId", channel.id, { shouldDirty: true, shouldValidate: true });
    setCreating(false);
  }

  return (
    <>
      <FormDialog
        state={state}
        open
        onOpenChange={onClose}
        wide
        title="New deployment"
        description="Puts a channel where customers find it. You design it and publish it next."
        submit="Create deployment"
      >
        <RadioCardsField<DeploymentFields>
          name="deploymentType"
          label="Deployment type"
          columns={3}
          options={deploymentTypes.map((value) => ({
            value,
            label: deploymentKinds[value].label,
            hint: deploymentKinds[value].hint,
          }))}
          onValueChange={(type) => form.setValue("channelId", only(fitting(known, type)))}
        />
        <NameFields
          labelHint="What your team reads, such as Shop. Customers never see it."
          nameHint="What snippets and apps say, such as Shop. Fixed with the first publish."
        />
        {deploymentType === "web" && <WebsiteFields />}
        <SelectField<DeploymentFields>
          name="channelId"
          label="Messaging channel"
          hint={`Where its chats go. Only channels for ${deploymentKinds[deploymentType].label} fit; you can change it later.`}
          placeholder="Choose a channel"
          options={fitting(known, deploymentType).map(({ id, label, active }) => ({
            value: id,
            label: active ? label : `${label} (inactive)`,
          }))}
          create={{ label: "New channel…", onSelect: () => setCreating(true) }}
        />
      </FormDialog>
      {creating &&
        newChannel({
          usedFor: deploymentType,
          onCreated: use,
          onClose: () => setCreating(false),
        })}
    </>
  );
}

function WebsiteFields() {
  const origins = useOriginsOf<DeploymentFields>("domain");
  return (
    <div className="space-y-2.5">
      <DomainField<DeploymentFields> name="domain" />
      <CheckboxField<DeploymentFields>
        name="allowDomain"
        label="Add to the CORS Allowlist"
        hint={origins ? `Allows ${origins}.` : "Without it no page of this domain shows the chat."}
      />
    </div>
  );
}

function fitting(channels: ChannelOption[], type: string): ChannelOption[] {
  return channels.filter(({ usedFor }) => usedFor === type);
}

/** Where there is no choice it is made. */
function only(channels: ChannelOption[]): string {
  const [first, second] = channels;
  return first && !second ? first.id : "";
}
