import { DeploymentHours } from "@/features/business-hours/components/deployment-hours";
import { getDeploymentHours, listBusinessHours } from "@/features/business-hours/queries";
import { answerAt } from "@/features/business-hours/say";
import { listChannels } from "@/features/channels/queries";
import { DetailsForm } from "@/features/deployments/components/details-form";
import { getDeployment } from "@/features/deployments/queries";
import { requireAdmin } from "@/features/members/gate";
import { orNotFound } from "@/lib/or-not-found";
import { ChannelOfDeployment } from "./channel-of-deployment";

export default async function DetailsPage({
  params,
}: PageProps<"/setup/embedded-service-deployments/[id]">) {
  const actor = await requireAdmin();
  const { draft, live, liveChannel } = await orNotFound(getDeployment(actor, (await params).id));
  const hours = await listBusinessHours(actor);
  const channels = await listChannels(actor);
  return (
    <DetailsForm
      draft={draft}
      published={live !== undefined}
      channel={
        <ChannelOfDeployment
          draft={draft}
          live={live && liveChannel}
          channels={channels.map(({ id, label, usedFor, active }) => ({
            id,
            label,
            usedFor,
            active,
          }))}
        />
      }
    >
      <DeploymentHours
        organizationId={actor.organizationId}
        deployment={{ id: draft.id, deploymentType: draft.deploymentType }}
        kept={await getDeploymentHours(actor, draft.id)}
        choices={hours.map((each) => ({
          id: each.id,
          label: each.label,
          now: answerAt(each, Date.now()),
        }))}
      />
    </DetailsForm>
  );
}
