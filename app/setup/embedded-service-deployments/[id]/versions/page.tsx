import { listVersions } from "@/features/deployment-versions/queries";
import { VersionList } from "@/features/deployments/components/versions/version-list";
import { getDraft } from "@/features/deployments/queries";
import { requireAdmin } from "@/features/members/gate";
import { orNotFound } from "@/lib/or-not-found";

export default async function VersionsPage({
  params,
}: PageProps<"/setup/embedded-service-deployments/[id]/versions">) {
  const actor = await requireAdmin();
  const { id } = await orNotFound(getDraft(actor, (await params).id));
  return (
    <VersionList
      organizationId={actor.organizationId}
      deploymentId={id}
      versions={await listVersions(actor, id)}
    />
  );
}
