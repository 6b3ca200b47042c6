import { DetailsForm } from "@/features/deployments/components/details-form";
import { getDeployment } from "@/features/deployments/queries";
import { requireAdmin } from "@/features/members/gate";
import { orNotFound } from "@/lib/or-not-found";

export default async function DetailsPage({
  params,
}: PageProps<"/setup/embedded-service-deployments/[id]">) {
  const actor = await requireAdmin();
  const { draft, live } = await orNotFound(getDeployment(actor, (await params).id));
  return <DetailsForm draft={draft} published={live !== undefined} />;
}
