"use client";

import { Consequence } from "@/components/page/consequence";
import { toastDone } from "@/components/ui/toast";
import { deactivateChannelAction } from "../actions";
import type { ChannelUses } from "../queries";
import { deactivationConsequences } from "../uses";

export function DeactivateChannel({
  organizationId,
  channel,
  uses,
  onClose,
}: {
  organizationId: string;
  channel: { id: string; label: string };
  uses: ChannelUses;
  onClose: () => void;
}) {
  async function deactivate() {
    const result = await deactivateChannelAction(organizationId, { id: channel.id });
    if (result.ok) toastDone(`${channel.label} is inactive. Live now.`);
    return result;
  }

  return (
    <Consequence
      open
      onOpenChange={onClose}
      title={`Deactivate ${channel.label}?`}
      danger
      confirm="Deactivate channel"
      cancel="Keep active"
      onConfirm={deactivate}
    >
      {deactivationConsequences(uses).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Consequence>
  );
}
