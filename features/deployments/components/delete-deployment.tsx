"use client";

import { useRouter } from "next/navigation";
import { Consequence } from "@/components/page/consequence";
import { toastDeleted } from "@/features/deleted-records/undo";
import { deleteDeploymentAction } from "../actions";
import { deploymentsPath } from "../tabs";
import { whyInUse } from "../uses";

/** Asks before a deployment goes, or says what stands in the way. */
export function DeleteDeployment({
  organizationId,
  deployment: { id, label, domain },
  conversations = 0,
  onClose,
}: {
  organizationId: string;
  deployment: { id: string; label: string; domain: string };
  /** Where it is known beforehand what stands in the way. */
  conversations?: number;
  onClose: () => void;
}) {
  const router = useRouter();
  const inUse = whyInUse(label, { conversations });

  async function remove() {
    const result = await deleteDeploymentAction(organizationId, { id });
    if (result.ok) {
      router.push(deploymentsPath);
      toastDeleted(organizationId, [{ kind: "deployment", id, label }]);
    }
    return result;
  }

  if (inUse) {
    return (
      <Consequence open onOpenChange={onClose} title={`${label} cannot be deleted`}>
        <p>{inUse}</p>
      </Consequence>
    );
  }
  return (
    <Consequence
      open
      onOpenChange={onClose}
      title={`Delete ${label}?`}
      danger
      confirm="Delete deployment"
      onConfirm={remove}
    >
      <p>
        Its snippet stops working{domain && ` on ${domain}`}: the chat is gone at the next page
        load. Its draft and all of its versions are deleted with it. The channel stays.
      </p>
    </Consequence>
  );
}
