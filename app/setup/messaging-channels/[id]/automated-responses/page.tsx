import { AutomatedResponsesForm } from "@/features/automated-responses/components/automated-responses-form";
import { getAutomatedResponses } from "@/features/automated-responses/queries";
import { listPreviewCustomers } from "@/features/automated-responses/sending/queries";
import { getChannel } from "@/features/channels/queries";
import { requireAdmin } from "@/features/members/gate";
import { listParameters } from "@/features/parameters/queries";
import { orNotFound } from "@/lib/or-not-found";

export default async function ChannelAutomatedResponsesPage({
  params,
}: PageProps<"/setup/messaging-channels/[id]/automated-responses">) {
  const actor = await requireAdmin();
  const { id } = await orNotFound(getChannel(actor, (await params).id));
  const parameters = await listParameters(actor, id);
  return (
    <AutomatedResponsesForm
      organizationId={actor.organizationId}
      channelId={id}
      stored={await getAutomatedResponses(actor, id)}
      parameters={parameters.map(({ developerName, label }) => ({ developerName, label }))}
      customers={await listPreviewCustomers(actor, id)}
    />
  );
}
