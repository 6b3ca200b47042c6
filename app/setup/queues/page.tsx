import type { Metadata } from "next";
import { requireAdmin } from "@/features/members/gate";
import { listMembers } from "@/features/members/queries";
import { QueueList } from "@/features/routing/queues/components/queue-list";
import { listQueues } from "@/features/routing/queues/queries";

export const metadata: Metadata = { title: "Queues" };

export default async function QueuesPage() {
  const actor = await requireAdmin();
  return (
    <QueueList
      organizationId={actor.organizationId}
      queues={await listQueues(actor)}
      members={await listMembers(actor)}
    />
  );
}
