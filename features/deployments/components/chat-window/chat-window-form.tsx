"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { SettingField } from "@/components/form/setting-field";
import { SettingsForm } from "@/components/form/settings-form";
import { useSettingsForm } from "@/components/form/use-settings-form";
import { Section } from "@/components/page/section";
import type { ChatWindowFields } from "@/features/chat-window/input";
import { chatWindowSettings } from "@/features/chat-window/settings";
import type { PreviewView } from "@/protocol/preview";
import { saveChatWindowAction } from "../../actions";
import type { DeploymentDraft } from "../../draft";
import { savedToDraft } from "../../words";
import { ViewPicker } from "../preview/view-picker";
import { WithPreview } from "../preview/with-preview";
import { useSavedBeforePublish } from "../publish/unsaved-form";

const ChatWindowPreview = dynamic(
  () => import("./chat-window-preview").then((module) => module.ChatWindowPreview),
  { ssr: false },
);

const views = ["conversation", "no-rep", "ended"] as const;

const sections: { title: string; text: string; names: (keyof ChatWindowFields)[] }[] = [
  {
    title: "Writing",
    text: "How customers write, and what they see of the other side.",
    names: ["typingIndicators", "deliveryReceipts", "readReceipts", "emojiPicker", "enterKey"],
  },
  {
    title: "Ending",
    text: "How a chat ends and another one begins.",
    names: ["confirmEnd", "startOver"],
  },
  {
    title: "Nobody available",
    text: "Messages are always taken. This link offers another way beside them.",
    names: ["contactLabel", "contactAddress"],
  },
];

/** The tab Chat window: how the open window behaves. */
export function ChatWindowForm({ draft }: { draft: DeploymentDraft }) {
  const { id, revision, organizationId } = draft;
  const state = useSettingsForm<ChatWindowFields, void>({
    schema: () => import("@/features/chat-window/input").then((input) => input.chatWindowInput),
    defaults: draft.chatWindow,
    save: (chatWindow) => saveChatWindowAction(organizationId, { id, revision, chatWindow }),
    saved: savedToDraft,
  });
  const { form } = state;
  const [view, setView] = useState<PreviewView>("conversation");
  useSavedBeforePublish({ dirty: form.formState.isDirty, save: state.save });

  return (
    <WithPreview
      preview={() => (
        <>
          <ViewPicker views={views} view={view} onChange={setView} />
          <ChatWindowPreview draft={draft} control={form.control} view={view} />
        </>
      )}
    >
      <SettingsForm state={state}>
        {sections.map(({ title, text, names }) => (
          <Section key={title} stacked title={title} text={text}>
            {names.map((name) => (
              <SettingField<ChatWindowFields>
                key={name}
                name={name}
                setting={chatWindowSettings[name]}
              />
            ))}
          </Section>
        ))}
      </SettingsForm>
    </WithPreview>
  );
}
