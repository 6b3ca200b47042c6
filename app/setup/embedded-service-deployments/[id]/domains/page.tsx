import { notFound } from "next/navigation";
import { Domains } from "@/features/cors-allowlist/components/domains";
import { listEntriesFor } from "@/features/cors-allowlist/queries";
import { getDraft } from "@/features/deployments/queries";
import { listSightings } from "@/features/diagnostics/queries";
import { requireAdmin } from "@/features/members/gate";
import { env } from "@/lib/env";
import { orNotFound } from "@/lib/or-not-found";

export default async function DomainsPage({
  params,
}: PageProps<"/setup/embedded-service-deployments/[id]/domains">) {
  const actor = await requireAdmin();
  const { developerName, deploymentType } = await orNotFound(getDraft(actor, (await params).id));
  if (deploymentType === "mobile") notFound();
  const sightings = await listSightings(actor, developerName);

  return (
    <Domains
      organizationId={actor.organizationId}
      entries={await listEntriesFor(actor, sightings)}
      refused={sightings
        .filter(({ outcome }) => outcome === "origin_not_allowed")
        .map(({ origin, count, lastSeenAt }) => ({
          origin,
          count,
          lastSeen: lastSeenAt.toISOString(),
        }))}
      ownOrigin={env().FOYER_URL}
    />
  );
}
