import { listVersions } from "@/features/deployment-versions/queries";
import { findScheduledPublish } from "@/features/deployment-versions/scheduled/queries";
import { ScheduledNotice } from "@/features/deployments/components/versions/scheduled-notice";
import { VersionList } from "@/features/deployments/components/versions/version-list";
import { VersionTools } from "@/features/deployments/components/versions/version-tools";
import { getDraft } from "@/features/deployments/queries";
import { requireAdmin } from "@/features/members/gate";
import { countPreviewLinks } from "@/features/preview-links/queries";
import { orNotFound } from "@/lib/or-not-found";

export default async function VersionsPage({
  params,
}: PageProps<"/setup/embedded-service-deployments/[id]/versions">) {
  const actor = await requireAdmin();
  const { id: deploymentId } = await orNotFound(getDraft(actor, (await params).id));
  const { organizationId } = actor;
  const about = { organizationId, deploymentId };
  const scheduled = await findScheduledPublish(actor, deploymentId);
  return (
    <>
      <VersionTools {...about} previewLinks={await countPreviewLinks(actor, deploymentId)} />
      {scheduled && (
        <div className="mb-6 max-w-240">
          <ScheduledNotice {...about} scheduled={scheduled} />
        </div>
      )}
      <VersionList {...about} versions={await listVersions(actor, deploymentId)} />
    </>
  );
}
