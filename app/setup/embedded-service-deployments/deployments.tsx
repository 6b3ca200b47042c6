"use client";

import dynamic from "next/dynamic";
import type { ComponentProps } from "react";
import { DeploymentList } from "@/features/deployments/components/deployment-list";

const NewChannelDialog = dynamic(() =>
  import("@/features/channels/components/new-channel-dialog").then(
    (module) => module.NewChannelDialog,
  ),
);

/** The list with what another feature lends it: a channel made in place. */
export function Deployments(props: Omit<ComponentProps<typeof DeploymentList>, "newChannel">) {
  return (
    <DeploymentList
      {...props}
      newChannel={(dialog) => (
        <NewChannelDialog organizationId={props.organizationId} {...dialog} />
      )}
    />
  );
}
