"use client";

import { Consequence } from "@/components/page/consequence";
import { toastDeleted } from "@/features/deleted-records/undo";
import { listed } from "@/lib/sentences";
import { deleteChoiceListAction } from "../actions";
import type { ChoiceListListed } from "../queries";

/** Asks before a list goes, or says what offers it. */
export function DeleteChoiceList({
  organizationId,
  list: { id, label, uses },
  onClose,
}: {
  organizationId: string;
  list: ChoiceListListed;
  onClose: () => void;
}) {
  async function remove() {
    const result = await deleteChoiceListAction(organizationId, { id });
    if (result.ok) toastDeleted(organizationId, [{ kind: "choice_list", id, label }]);
    return result;
  }
  const places = uses.map((use) => `${use.label} (${use.place})`);

  return (
    <Consequence
      open
      onOpenChange={onClose}
      title={places.length > 0 ? `${label} is in use` : `Delete ${label}?`}
      danger
      confirm="Delete choice list"
      {...(places.length === 0 && { onConfirm: remove })}
    >
      <p>
        {places.length > 0
          ? `Offered by ${listed(places)}. Choose another list there first.`
          : "Answers in past chats stay."}
      </p>
    </Consequence>
  );
}
