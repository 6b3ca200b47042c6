"use client";

import type * as z from "zod";
import { SettingsForm } from "@/components/form/settings-form";
import { TextAreaField } from "@/components/form/text-area-field";
import { TextField } from "@/components/form/text-field";
import { useSettingsForm } from "@/components/form/use-settings-form";
import { Facts } from "@/components/page/facts";
import { Section } from "@/components/page/section";
import { CopyButton } from "@/components/ui/copy-button";
import { DateTime } from "@/components/ui/date-time";
import { editChannelDetailsAction } from "../actions";
import type { channelDetails } from "../input";
import type { Channel } from "../queries";
import { channelTypeWords, maximumLabelLength, usedForWords } from "../words";

type Fields = z.input<typeof channelDetails>;

export function ChannelDetailsForm({
  organizationId,
  channel,
}: {
  organizationId: string;
  channel: Channel;
}) {
  const { id, revision, label, developerName, description } = channel;
  const state = useSettingsForm<Fields, void>({
    schema: () => import("../input").then((input) => input.channelDetails),
    defaults: { label, developerName, description },
    save: (fields) => editChannelDetailsAction(organizationId, { ...fields, id, revision }),
    saved: "Saved. Live now.",
  });

  return (
    <SettingsForm state={state}>
      <Section title="Names" text="How your team finds the channel. Customers never see this.">
        <TextField<Fields>
          name="label"
          label="Label"
          hint="What your team reads, such as Support on the web."
          maxLength={maximumLabelLength}
        />
        <TextField<Fields>
          name="developerName"
          label="Developer name"
          hint="What code and exports say. Letters, digits and single underscores."
          mono
          spellCheck={false}
        />
        <TextAreaField<Fields>
          name="description"
          label="Description"
          hint="What the channel is for, such as Chat of the online shop, answered on weekdays."
          maxLength={255}
          rows={3}
        />
      </Section>
      <Section title="Identity" text="Fixed for the channel’s whole life.">
        <Facts facts={identity(channel)} />
      </Section>
    </SettingsForm>
  );
}

function identity({ id, channelType, usedFor, addressIdentifier, createdAt }: Channel) {
  return [
    { name: "Channel type", value: channelTypeWords[channelType].label },
    { name: "Used for", value: usedForWords[usedFor].label },
    {
      name: "Address identifier",
      value: <Copied label="Copy address identifier" text={addressIdentifier} />,
    },
    { name: "Channel ID", value: <Copied label="Copy channel ID" text={id} /> },
    { name: "Created", value: <DateTime at={createdAt.toISOString()} /> },
  ];
}

function Copied({ label, text }: { label: string; text: string }) {
  return (
    <span className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
      <span className="font-mono text-mono">{text}</span>
      <CopyButton label={label} text={text} />
    </span>
  );
}
