import type { Metadata } from "next";
import { ChoiceListList } from "@/features/choice-lists/components/choice-list-list";
import { listChoiceLists } from "@/features/choice-lists/queries";
import { requireAdmin } from "@/features/members/gate";

export const metadata: Metadata = { title: "Choice Lists" };

export default async function ChoiceListsPage() {
  const actor = await requireAdmin();
  return (
    <ChoiceListList organizationId={actor.organizationId} lists={await listChoiceLists(actor)} />
  );
}
