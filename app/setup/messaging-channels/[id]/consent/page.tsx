import { getChannel } from "@/features/channels/queries";
import { ConsentForm } from "@/features/consent/components/consent-form";
import { getConsent, listShortMessages } from "@/features/consent/queries";
import { requireAdmin } from "@/features/members/gate";
import { orNotFound } from "@/lib/or-not-found";

export default async function ChannelConsentPage({
  params,
}: PageProps<"/setup/messaging-channels/[id]/consent">) {
  const actor = await requireAdmin();
  const { id } = await orNotFound(getChannel(actor, (await params).id));
  return (
    <ConsentForm
      organizationId={actor.organizationId}
      channelId={id}
      stored={await getConsent(actor, id)}
      said={listShortMessages(actor, id)}
    />
  );
}
