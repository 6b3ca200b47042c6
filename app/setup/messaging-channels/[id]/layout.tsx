import type { Metadata } from "next";
import { ChannelRecord } from "@/features/channels/components/channel-record";
import { getChannel, getChannelUses } from "@/features/channels/queries";
import { requireAdmin } from "@/features/members/gate";
import { orNotFound } from "@/lib/or-not-found";

type Props = LayoutProps<"/setup/messaging-channels/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { label } = await orNotFound(getChannel(await requireAdmin(), (await params).id));
  return { title: label };
}

export default async function ChannelLayout({ params, children }: Props) {
  const actor = await requireAdmin();
  const { id } = await params;
  return (
    <ChannelRecord
      organizationId={actor.organizationId}
      channel={await orNotFound(getChannel(actor, id))}
      uses={await getChannelUses(actor, id)}
    >
      {children}
    </ChannelRecord>
  );
}
