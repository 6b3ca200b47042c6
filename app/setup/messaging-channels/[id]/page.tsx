import { ChannelDetailsForm } from "@/features/channels/components/channel-details-form";
import { getChannel } from "@/features/channels/queries";
import { requireAdmin } from "@/features/members/gate";
import { orNotFound } from "@/lib/or-not-found";

export default async function ChannelDetailsPage({
  params,
}: PageProps<"/setup/messaging-channels/[id]">) {
  const actor = await requireAdmin();
  const channel = await orNotFound(getChannel(actor, (await params).id));
  return <ChannelDetailsForm organizationId={actor.organizationId} channel={channel} />;
}
