"use client";

import dynamic from "next/dynamic";
import type { ComponentProps } from "react";
import { PreChatForm } from "@/features/deployments/components/pre-chat/pre-chat-form";

const NewParameterDialog = dynamic(() =>
  import("@/features/parameters/components/new-parameter-dialog").then(
    (module) => module.NewParameterDialog,
  ),
);

/** The form with what another feature lends it: a custom parameter made in place. */
export function PreChat(props: Omit<ComponentProps<typeof PreChatForm>, "newParameter">) {
  const { organizationId, channel } = props.draft;
  return (
    <PreChatForm
      {...props}
      newParameter={(dialog) => (
        <NewParameterDialog
          organizationId={organizationId}
          channelId={channel.id}
          lists={props.lists}
          {...dialog}
        />
      )}
    />
  );
}
