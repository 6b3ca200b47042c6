import type { Metadata } from "next";
import { requireAdmin } from "@/features/members/gate";
import { listMembers } from "@/features/members/queries";
import { QueueRecord } from "@/features/routing/queues/components/queue-record";
import { getQueue, getQueueUses } from "@/features/routing/queues/queries";
import { orNotFound } from "@/lib/or-not-found";

type Props = PageProps<"/setup/queues/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { label } = await orNotFound(getQueue(await requireAdmin(), (await params).id));
  return { title: label };
}

export default async function QueuePage({ params }: Props) {
  const actor = await requireAdmin();
  const { id } = await params;
  return (
    <QueueRecord
      organizationId={actor.organizationId}
      queue={await orNotFound(getQueue(actor, id))}
      uses={await getQueueUses(actor, id)}
      members={await listMembers(actor)}
    />
  );
}
