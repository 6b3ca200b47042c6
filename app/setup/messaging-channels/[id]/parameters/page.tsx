import { requireAdmin } from "@/features/members/gate";
import { ParameterList } from "@/features/parameters/components/parameter-list";
import { listParameters } from "@/features/parameters/queries";

export default async function ChannelParametersPage({
  params,
}: PageProps<"/setup/messaging-channels/[id]/parameters">) {
  const actor = await requireAdmin();
  const { id } = await params;
  return (
    <ParameterList
      organizationId={actor.organizationId}
      channelId={id}
      parameters={await listParameters(actor, id)}
    />
  );
}
