import { listChoiceLists } from "@/features/choice-lists/queries";
import { requireAdmin } from "@/features/members/gate";
import { ParameterList } from "@/features/parameters/components/parameter-list";
import { ValueWays } from "@/features/parameters/components/value-ways";
import { listMappings } from "@/features/parameters/mappings/queries";
import { listParameters } from "@/features/parameters/queries";
import { listDeploymentNames, listValueWays } from "@/features/parameters/ways/queries";

export default async function ChannelParametersPage({
  params,
}: PageProps<"/setup/messaging-channels/[id]/parameters">) {
  const actor = await requireAdmin();
  const { id } = await params;
  const lists = await listChoiceLists(actor);
  return (
    <ParameterList
      organizationId={actor.organizationId}
      channelId={id}
      parameters={await listParameters(actor, id)}
      lists={lists.map(({ id, label }) => ({ id, label }))}
    >
      <ValueWays
        organizationId={actor.organizationId}
        channelId={id}
        ways={await listValueWays(actor, id)}
        mappings={await listMappings(actor, id)}
        deployments={await listDeploymentNames(actor, id)}
      />
    </ParameterList>
  );
}
