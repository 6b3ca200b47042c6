"use client";

import dynamic from "next/dynamic";
import Link from "next/link";
import { type ReactNode, useState } from "react";
import { RadioCardsField } from "@/components/form/radio-cards-field";
import { SettingsForm } from "@/components/form/settings-form";
import { SwitchField } from "@/components/form/switch-field";
import { useSettingsForm } from "@/components/form/use-settings-form";
import { Section } from "@/components/page/section";
import { detailFieldsOf } from "@/features/pre-chat/detail-fields";
import { displayLabels, momentLabels } from "@/features/pre-chat/fields";
import type { PreChatFields } from "@/features/pre-chat/input";
import { preChatDisplays, preChatMoments } from "@/protocol/pre-chat";
import { savePreChatAction } from "../../actions";
import type { DeploymentDraft } from "../../draft";
import { savedToDraft } from "../../words";
import { WithPreview } from "../preview/with-preview";
import { useSavedBeforePublish } from "../publish/unsaved-form";
import { HiddenFields } from "./hidden-fields";
import type { FillableList, FillableParameter, NewParameter } from "./sources";
import { VisibleFields } from "./visible-fields";

/** It compiles the whole deployment, which the page can do without at first. */
const PreChatPreview = dynamic(
  () => import("./pre-chat-preview").then((module) => module.PreChatPreview),
  { ssr: false },
);

const TermsFields = dynamic(() => import("./terms-fields").then((module) => module.TermsFields), {
  ssr: false,
});

const displayHints = {
  Conversation: "Asked once; a later chat of the same customer begins at once.",
  Session: "Asked again each time a chat has ended and a new one begins.",
};

const momentHints = {
  BeforeChat: "The chat starts with the answers.",
  AtHandOver: "Customers write at once. The form follows, and then a rep is found.",
};

/** The tab Pre-Chat: what customers are asked, and what their page sets unseen. */
export function PreChatForm({
  draft,
  parameters,
  lists,
  newParameter,
}: {
  draft: DeploymentDraft;
  /** Custom parameters of the deployment's channel. */
  parameters: FillableParameter[];
  /** Reusable choice lists of the organization. */
  lists: FillableList[];
  /** The dialog that makes one in place. */
  newParameter: NewParameter;
}) {
  const { id, revision, organizationId, deploymentType } = draft;
  const state = useSettingsForm<PreChatFields, void>({
    schema: () => import("@/features/pre-chat/input").then((input) => input.preChatInput),
    defaults: formOf(draft),
    save: (preChat) => savePreChatAction(organizationId, { id, revision, preChat }),
    saved: savedToDraft,
  });
  const { form } = state;
  const [dialog, setDialog] = useState<ReactNode>(null);
  useSavedBeforePublish({ dirty: form.formState.isDirty, save: state.save });

  function createParameter(use: (parameter: FillableParameter) => void) {
    setDialog(newParameter({ onCreated: use, onClose: () => setDialog(null) }));
  }

  return (
    <>
      <WithPreview
        preview={(close) => (
          <PreChatPreview
            draft={draft}
            parameters={parameters}
            lists={lists}
            control={form.control}
            onPart={close}
          />
        )}
      >
        <SettingsForm state={state}>
          <Section
            stacked
            title="Form"
            text={
              <>
                What happens between the chat button and the first message.{" "}
                <Link
                  className="underline underline-offset-2"
                  href={`/setup/messaging-channels/${draft.channel.id}/parameters`}
                >
                  See the way of each value
                </Link>
              </>
            }
          >
            <SwitchField<PreChatFields>
              name="enabled"
              label="Ask before the chat starts"
              hint="Shows the visible fields below. Hidden fields are sent either way."
            />
            <RadioCardsField<PreChatFields>
              name="display"
              label="Show the form"
              columns={2}
              options={preChatDisplays.map((value) => ({
                value,
                label: displayLabels[value],
                hint: displayHints[value],
              }))}
            />
            <RadioCardsField<PreChatFields>
              name="moment"
              label="Ask"
              columns={2}
              options={preChatMoments.map((value) => ({
                value,
                label: momentLabels[value],
                hint: momentHints[value],
              }))}
            />
          </Section>
          <VisibleFields lists={lists} parameters={parameters} onNewParameter={createParameter} />
          <TermsFields />
          <HiddenFields
            deploymentType={deploymentType}
            parameters={parameters}
            onNewParameter={createParameter}
          />
        </SettingsForm>
      </WithPreview>
      {dialog}
    </>
  );
}

function formOf({ preChat }: DeploymentDraft): PreChatFields {
  const { enabled, display, moment, terms, fields } = preChat;
  const sourceOf = (name: string) =>
    fields.find((field) => field.name === name)?.customParameterId ?? name;
  return {
    enabled,
    display,
    moment,
    terms,
    visible: fields
      .filter(({ hidden }) => !hidden)
      .map((field) => ({
        source: field.standardField ?? field.customParameterId ?? "",
        label: field.label,
        fieldType: field.fieldType,
        required: field.required,
        maximumLength: field.maximumLength,
        choices: field.choiceListId ? "" : field.choices.join("\n"),
        choiceListId: field.choiceListId ?? "",
        details: detailFieldsOf(field.details, sourceOf),
      })),
    hidden: fields.flatMap(({ hidden, customParameterId }) =>
      hidden && customParameterId ? [{ customParameterId }] : [],
    ),
  };
}
