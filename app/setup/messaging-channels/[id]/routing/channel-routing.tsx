"use client";

import dynamic from "next/dynamic";
import type { ComponentProps } from "react";
import { ChannelRoutingForm } from "@/features/channels/components/channel-routing-form";
import type { Member } from "@/features/members/queries";
import { ChatSimulator } from "@/features/routing/simulation/components/chat-simulator";

const NewQueueDialog = dynamic(() =>
  import("@/features/routing/queues/components/new-queue-dialog").then(
    (module) => module.NewQueueDialog,
  ),
);

/** A channel's routing, where a missing queue is made in place. */
export function ChannelRouting({
  members,
  ...form
}: Omit<ComponentProps<typeof ChannelRoutingForm>, "renderNewQueue" | "reps"> & {
  members: Member[];
}) {
  return (
    <>
      <ChannelRoutingForm
        {...form}
        reps={members.map(({ id, name, disabledAt }) => ({ id, name, enabled: !disabledAt }))}
        renderNewQueue={(answers) => (
          <NewQueueDialog organizationId={form.organizationId} members={members} {...answers} />
        )}
      />
      <div className="mt-10 border-t border-line pt-10">
        <ChatSimulator organizationId={form.organizationId} channelId={form.channel.id} />
      </div>
    </>
  );
}
