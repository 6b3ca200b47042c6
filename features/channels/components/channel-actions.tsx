"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { ActionsMenu } from "@/components/page/actions-menu";
import { cloneItem, deleteItem } from "@/components/page/dialog-item";
import { Button } from "@/components/ui/button";
import { toastDone, toastError } from "@/components/ui/toast";
import { historyItem } from "@/features/audit/history-item";
import { activateChannelAction } from "../actions";
import type { Channel, ChannelUses } from "../queries";
import type { Readiness } from "../readiness";
import { whyInUse } from "../uses";

const NotReadyDialog = dynamic(() =>
  import("./not-ready-dialog").then((module) => module.NotReadyDialog),
);
const DeactivateChannel = dynamic(() =>
  import("./deactivate-channel").then((module) => module.DeactivateChannel),
);
const CloneChannelDialog = dynamic(() =>
  import("./clone-channel-dialog").then((module) => module.CloneChannelDialog),
);
const DeleteChannel = dynamic(() =>
  import("./delete-channel").then((module) => module.DeleteChannel),
);

type Props = {
  organizationId: string;
  channel: Pick<Channel, "id" | "label" | "active">;
  uses: ChannelUses;
  readiness: Readiness;
};

/** What can be done with a channel as a whole. */
export function ChannelActions({ organizationId, channel, uses, readiness }: Props) {
  const router = useRouter();
  const [asked, setAsked] = useState<"lacks" | "deactivate">();
  const [activating, startActivating] = useTransition();
  const about = { organizationId, channel };
  const stop = () => setAsked(undefined);

  function activate() {
    if (readiness.lacks.length > 0) return setAsked("lacks");
    startActivating(async () => {
      const result = await activateChannelAction(organizationId, { id: channel.id });
      if (result.ok) return toastDone(`${channel.label} is active. Live now.`);
      toastError(result.message);
      router.refresh();
    });
  }

  return (
    <>
      {channel.active ? (
        <Button onClick={() => setAsked("deactivate")}>Deactivate</Button>
      ) : (
        <Button variant="filled" givesWay pending={activating} onClick={activate}>
          Activate
        </Button>
      )}
      <ActionsMenu
        label="More actions"
        items={[
          cloneItem((close) => <CloneChannelDialog {...about} onClose={close} />),
          historyItem("channel", channel.id),
          { separator: true },
          deleteItem((close) => (
            <DeleteChannel {...about} inUse={whyInUse(channel.label, uses)} onClose={close} />
          )),
        ]}
      />
      {asked === "lacks" && <NotReadyDialog {...about} lacks={readiness.lacks} onClose={stop} />}
      {asked === "deactivate" && <DeactivateChannel {...about} uses={uses} onClose={stop} />}
    </>
  );
}
