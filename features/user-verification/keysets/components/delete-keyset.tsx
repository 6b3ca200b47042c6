"use client";

import { useRouter } from "next/navigation";
import { Consequence } from "@/components/page/consequence";
import { toastDeleted } from "@/features/deleted-records/undo";
import { deleteKeysetAction } from "../actions";

/** Asks before a keyset goes, or says which channels accept it. */
export function DeleteKeyset({
  organizationId,
  keyset,
  inUse,
  onClose,
}: {
  organizationId: string;
  keyset: { id: string; label: string };
  /** Where it is known already why it must stay; otherwise the server says so. */
  inUse?: string | undefined;
  onClose: () => void;
}) {
  const router = useRouter();

  async function remove() {
    const result = await deleteKeysetAction(organizationId, { id: keyset.id });
    if (result.ok) {
      router.push("/setup/user-verification");
      toastDeleted(organizationId, [{ kind: "keyset", id: keyset.id, label: keyset.label }]);
    }
    return result;
  }

  return (
    <Consequence
      open
      onOpenChange={onClose}
      title={inUse ? `${keyset.label} is in use` : `Delete ${keyset.label}?`}
      danger
      confirm="Delete keyset"
      {...(!inUse && { onConfirm: remove })}
    >
      <p>{inUse ?? "Its keys are deleted with it. No channel accepts its tokens."}</p>
    </Consequence>
  );
}
