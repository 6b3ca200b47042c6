import { ChannelSessionForm } from "@/features/channels/session/components/channel-session-form";
import { getChannelSession } from "@/features/channels/session/queries";
import { requireAdmin } from "@/features/members/gate";
import { orNotFound } from "@/lib/or-not-found";

export default async function ChannelSessionPage({
  params,
}: PageProps<"/setup/messaging-channels/[id]/session">) {
  const actor = await requireAdmin();
  return (
    <ChannelSessionForm
      organizationId={actor.organizationId}
      channel={await orNotFound(getChannelSession(actor, (await params).id))}
    />
  );
}
