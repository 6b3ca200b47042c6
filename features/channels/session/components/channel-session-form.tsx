"use client";

import { useWatch } from "react-hook-form";
import { SettingField } from "@/components/form/setting-field";
import { SettingsForm } from "@/components/form/settings-form";
import { useSettingsForm } from "@/components/form/use-settings-form";
import { Section } from "@/components/page/section";
import { FileTypesField } from "../../attachments/components/file-types-field";
import { type AttachmentSettings, attachmentSettings } from "../../attachments/settings";
import { editChannelSessionAction } from "../actions";
import type { getChannelSession } from "../queries";
import { type SessionSettings, sessionSettings } from "../settings";
import { SessionTimeline } from "./session-timeline";

type Fields = SessionSettings & AttachmentSettings;
type Name = keyof SessionSettings | keyof typeof attachmentSettings;
const declared = { ...sessionSettings, ...attachmentSettings };

export function ChannelSessionForm({
  organizationId,
  channel: { id, revision, settings, surroundings, excluded },
}: {
  organizationId: string;
  channel: Awaited<ReturnType<typeof getChannelSession>>;
}) {
  const state = useSettingsForm<Fields, void>({
    schema: () => import("../input").then((input) => input.channelSession),
    defaults: settings,
    save: (fields) => editChannelSessionAction(organizationId, { ...fields, id, revision }),
    saved: "Saved. Live now.",
  });
  const { control } = state.form;
  const typed = { ...settings, ...useWatch({ control }) };

  return (
    <SettingsForm state={state}>
      <Section
        stacked
        title="The way of a session"
        text="Every timer of this channel, in the order in which a customer meets them."
      >
        <SessionTimeline settings={typed} surroundings={surroundings} />
      </Section>
      <Section
        title="Customer inactivity"
        text="A customer who does not answer keeps a rep busy. Here is when that is over."
      >
        <Field name="customerInactivity" />
        {typed.customerInactivity && (
          <>
            <Field name="inactivityMinutes" />
            <Field name="repMessageResets" />
            <Field name="inactivityAction" />
            {typed.inactivityAction === "inactivate_and_end" && <Field name="endInactiveMinutes" />}
          </>
        )}
      </Section>
      <Section
        title="Abandoned chats"
        text="Customers who leave before anyone answers would keep their place in line."
      >
        <Field name="abandonedChats" />
        {typed.abandonedChats && <Field name="abandonedMinutes" />}
      </Section>
      <Section
        title="Session-based chat"
        text="Without it the conversation stays open after a session, and the next message begins another one."
      >
        <Field name="sessionBased" hint={excluded} />
      </Section>
      <Section
        title="Transcript"
        text="What was said, by whom and when, for customers to keep. It holds what they saw in the chat, and nothing internal."
      >
        <Field name="saveTranscript" />
      </Section>
      <Section
        title="File attachments"
        text="Photos and documents in the chat. A change counts at once, also for chats that are open."
      >
        <Field name="endUserToAgent" />
        <Field name="maxFileSize" />
        <Field name="fileTypes" />
        {typed.fileTypes === "listed" && <FileTypesField />}
      </Section>
    </SettingsForm>
  );
}

function Field({ name, hint }: { name: Name; hint?: string | undefined }) {
  const setting = declared[name];
  return <SettingField<Fields> name={name} setting={setting} hint={hint ?? setting.hint} />;
}
