import { ChannelDeployments } from "@/features/channels/components/channel-deployments";
import { getChannelUses } from "@/features/channels/queries";
import { requireAdmin } from "@/features/members/gate";

export default async function ChannelDeploymentsPage({
  params,
}: PageProps<"/setup/messaging-channels/[id]/deployments">) {
  const actor = await requireAdmin();
  const { deployments } = await getChannelUses(actor, (await params).id);
  return <ChannelDeployments deployments={deployments} />;
}
