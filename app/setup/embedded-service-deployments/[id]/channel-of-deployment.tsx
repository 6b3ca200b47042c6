"use client";

import dynamic from "next/dynamic";
import type { ComponentProps } from "react";
import { ChannelFact } from "@/features/deployments/components/channel-fact";

const NewChannelDialog = dynamic(() =>
  import("@/features/channels/components/new-channel-dialog").then(
    (module) => module.NewChannelDialog,
  ),
);

/** The fact with what another feature lends it: a channel made in place. */
export function ChannelOfDeployment(props: Omit<ComponentProps<typeof ChannelFact>, "newChannel">) {
  return (
    <ChannelFact
      {...props}
      newChannel={(dialog) => (
        <NewChannelDialog organizationId={props.draft.organizationId} {...dialog} />
      )}
    />
  );
}
