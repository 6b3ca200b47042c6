import type { Metadata } from "next";
import { ChannelList } from "@/features/channels/components/channel-list";
import { listChannels } from "@/features/channels/queries";
import { requireAdmin } from "@/features/members/gate";

export const metadata: Metadata = { title: "Messaging Channels" };

export default async function MessagingChannelsPage() {
  const actor = await requireAdmin();
  return <ChannelList organizationId={actor.organizationId} channels={await listChannels(actor)} />;
}
