import { getChannel } from "@/features/channels/queries";
import { requireAdmin } from "@/features/members/gate";
import { listMembers } from "@/features/members/queries";
import { listQueues } from "@/features/routing/queues/queries";
import { orNotFound } from "@/lib/or-not-found";
import { ChannelRouting } from "./channel-routing";

export default async function ChannelRoutingPage({
  params,
}: PageProps<"/setup/messaging-channels/[id]/routing">) {
  const actor = await requireAdmin();
  return (
    <ChannelRouting
      organizationId={actor.organizationId}
      channel={await orNotFound(getChannel(actor, (await params).id))}
      queues={await listQueues(actor)}
      members={await listMembers(actor)}
    />
  );
}
