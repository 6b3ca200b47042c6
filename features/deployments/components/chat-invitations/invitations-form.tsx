"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import { SettingsForm } from "@/components/form/settings-form";
import { useSettingsForm } from "@/components/form/use-settings-form";
import type { InvitationsFields } from "@/features/chat-invitations/input";
import { saveInvitationsAction } from "../../actions";
import type { DeploymentDraft } from "../../draft";
import { savedToDraft } from "../../words";
import { WithPreview } from "../preview/with-preview";
import { useSavedBeforePublish } from "../publish/unsaved-form";
import { InvitationRows } from "./invitation-rows";

const InvitationPreview = dynamic(
  () => import("./invitation-preview").then((module) => module.InvitationPreview),
  { ssr: false },
);
const Simulator = dynamic(() => import("./simulator").then((module) => module.Simulator));

/** The tab Chat invitations: when visitors are asked whether they want to chat. */
export function InvitationsForm({ draft }: { draft: DeploymentDraft }) {
  const { id, revision, organizationId } = draft;
  const state = useSettingsForm<InvitationsFields, void>({
    schema: () =>
      import("@/features/chat-invitations/input").then((input) => input.invitationsInput),
    defaults: { invitations: draft.invitations },
    save: ({ invitations }) => saveInvitationsAction(organizationId, { id, revision, invitations }),
    saved: savedToDraft,
  });
  const { form } = state;
  const [open, setOpen] = useState<number | undefined>(
    draft.invitations.length === 1 ? 0 : undefined,
  );
  const { invitations } = useWatch({ control: form.control }) as InvitationsFields;
  const shown = invitations[open ?? 0];
  useSavedBeforePublish({ dirty: form.formState.isDirty, save: state.save });

  return (
    <WithPreview preview={() => <InvitationPreview draft={draft} invitation={shown} />}>
      <SettingsForm state={state}>
        <InvitationRows open={open} onOpen={setOpen} />
        {invitations.length > 0 && <Simulator />}
      </SettingsForm>
    </WithPreview>
  );
}
