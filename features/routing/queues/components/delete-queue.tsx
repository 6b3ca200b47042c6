"use client";

import { useRouter } from "next/navigation";
import { Consequence } from "@/components/page/consequence";
import { toastDeleted } from "@/features/deleted-records/undo";
import { deleteQueueAction } from "../actions";

/** Asks before a queue goes, or says what uses it. */
export function DeleteQueue({
  organizationId,
  queue,
  inUse,
  onClose,
}: {
  organizationId: string;
  queue: { id: string; label: string };
  /** Where it is known already why it must stay; otherwise the server says so. */
  inUse?: string | undefined;
  onClose: () => void;
}) {
  const router = useRouter();

  async function remove() {
    const result = await deleteQueueAction(organizationId, { id: queue.id });
    if (result.ok) {
      router.push("/setup/queues");
      toastDeleted(organizationId, [{ kind: "queue", ...queue }]);
    }
    return result;
  }

  return (
    <Consequence
      open
      onOpenChange={onClose}
      title={inUse ? `${queue.label} is in use` : `Delete ${queue.label}?`}
      danger
      confirm="Delete queue"
      {...(!inUse && { onConfirm: remove })}
    >
      <p>{inUse ?? "Its list of members is deleted with it. The people stay."}</p>
    </Consequence>
  );
}
