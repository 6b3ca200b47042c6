"use client";

import dynamic from "next/dynamic";
import Link from "next/link";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { DeploymentDraft } from "../draft";
import type { ChannelOption, NewChannel } from "./new-deployment-dialog";

const ChangeChannelDialog = dynamic(() =>
  import("./change-channel-dialog").then((module) => module.ChangeChannelDialog),
);

/** Which channel the draft is on, where chats go meanwhile, and the way to another. */
export function ChannelFact({
  draft: { id, organizationId, deploymentType, channel },
  live,
  channels,
  newChannel,
}: {
  draft: DeploymentDraft;
  /** Where chats go until the next publish; undefined before the first. */
  live: { id: string; label: string } | undefined;
  channels: readonly ChannelOption[];
  newChannel: NewChannel;
}) {
  const [open, setOpen] = useState(false);

  return (
    <div className="space-y-1">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <ChannelLink channel={channel} />
        <Button size="small" onClick={() => setOpen(true)}>
          Change channel
        </Button>
      </div>
      {live && live.id !== channel.id && (
        <p className="text-caption text-warning-text">
          Until you publish, new chats go to <ChannelLink channel={live} />.
        </p>
      )}
      {open && (
        <ChangeChannelDialog
          organizationId={organizationId}
          deployment={{ id, deploymentType, channelId: channel.id }}
          channels={channels}
          newChannel={newChannel}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}

function ChannelLink({ channel: { id, label } }: { channel: { id: string; label: string } }) {
  return (
    <Link
      href={`/setup/messaging-channels/${id}`}
      className="rounded-sm font-medium text-accent-text underline underline-offset-2"
    >
      {label}
    </Link>
  );
}
