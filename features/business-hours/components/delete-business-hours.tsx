"use client";

import { useRouter } from "next/navigation";
import { Consequence } from "@/components/page/consequence";
import { toastDeleted } from "@/features/deleted-records/undo";
import { deleteBusinessHoursAction } from "../actions";

/** Asks before business hours go, or says which deployments keep them. */
export function DeleteBusinessHours({
  organizationId,
  hours: { id, label },
  inUse,
  onClose,
}: {
  organizationId: string;
  hours: { id: string; label: string };
  inUse?: string | undefined;
  onClose: () => void;
}) {
  const router = useRouter();

  async function remove() {
    const result = await deleteBusinessHoursAction(organizationId, { id });
    if (result.ok) {
      router.push("/setup/business-hours");
      toastDeleted(organizationId, [{ kind: "business_hours", id, label }]);
    }
    return result;
  }

  return (
    <Consequence
      open
      onOpenChange={onClose}
      title={inUse ? `${label} is in use` : `Delete ${label}?`}
      danger
      confirm="Delete business hours"
      {...(!inUse && { onConfirm: remove })}
    >
      <p>{inUse ?? "No deployment keeps them. Their holidays are deleted with them."}</p>
    </Consequence>
  );
}
