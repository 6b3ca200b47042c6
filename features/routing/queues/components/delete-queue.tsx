"use client";

import { useRouter } from "next/navigation";
import { Consequence } from "@/components/page/consequence";
import { toastDone } from "@/components/ui/toast";
import { deleteQueueAction } from "../actions";

/** Asks before a queue goes; a refusal says what uses it. */
export function DeleteQueue({
  organizationId,
  queue,
  onClose,
}: {
  organizationId: string;
  queue: { id: string; label: string };
  onClose: () => void;
}) {
  const router = useRouter();

  async function remove() {
    const result = await deleteQueueAction(organizationId, { id: queue.id });
    if (result.ok) {
      router.push("/setup/queues");
      toastDone(`${queue.label} is deleted.`);
    }
    return result;
  }

  return (
    <Consequence
      open
      onOpenChange={onClose}
      title={`Delete ${queue.label}?`}
      danger
      confirm="Delete queue"
      onConfirm={remove}
    >
      <p>Its list of members is deleted with it. The people stay.</p>
    </Consequence>
  );
}
