"use client";

import { useRouter } from "next/navigation";
import { Consequence } from "@/components/page/consequence";
import { toastDeleted } from "@/features/deleted-records/undo";
import { deleteChannelAction } from "../actions";

/** Asks before a channel goes, or says what uses it. */
export function DeleteChannel({
  organizationId,
  channel,
  inUse,
  onClose,
}: {
  organizationId: string;
  channel: { id: string; label: string };
  /** Where it is known already why it must stay; otherwise the server says so. */
  inUse?: string | undefined;
  onClose: () => void;
}) {
  const router = useRouter();

  async function remove() {
    const result = await deleteChannelAction(organizationId, { id: channel.id });
    if (result.ok) {
      router.push("/setup/messaging-channels");
      toastDeleted(organizationId, [{ kind: "channel", ...channel }]);
    }
    return result;
  }

  return (
    <Consequence
      open
      onOpenChange={onClose}
      title={inUse ? `${channel.label} is in use` : `Delete ${channel.label}?`}
      danger
      confirm="Delete channel"
      {...(!inUse && { onConfirm: remove })}
    >
      <p>{inUse ?? "Its routing and its custom parameters are deleted with it."}</p>
    </Consequence>
  );
}
