import { notFound } from "next/navigation";
import { Domains } from "@/features/cors-allowlist/components/domains";
import { listEntriesFor } from "@/features/cors-allowlist/queries";
import { WebsitesForm } from "@/features/deployments/components/domains/websites-form";
import { findKeptEntries } from "@/features/deployments/origins/queries";
import { getDraft } from "@/features/deployments/queries";
import { LoadsByDay } from "@/features/diagnostics/components/loads-by-day";
import { listLoadsByDay, listSightings } from "@/features/diagnostics/queries";
import { requireAdmin } from "@/features/members/gate";
import { env } from "@/lib/env";
import { orNotFound } from "@/lib/or-not-found";

export default async function DomainsPage({
  params,
}: PageProps<"/setup/embedded-service-deployments/[id]/domains">) {
  const actor = await requireAdmin();
  const draft = await orNotFound(getDraft(actor, (await params).id));
  const { id, developerName, deploymentType } = draft;
  if (deploymentType === "mobile") notFound();
  const sightings = await listSightings(actor, developerName);

  const { organizationId } = actor;
  const entries = await listEntriesFor(actor, sightings);
  const kept = await findKeptEntries(actor, id);

  const loads = await listLoadsByDay(actor, developerName);

  return (
    <>
      <Domains
        organizationId={organizationId}
        entries={entries}
        kept={kept}
        websites={
          <WebsitesForm
            organizationId={organizationId}
            deploymentId={id}
            entries={entries}
            kept={kept}
          />
        }
        refused={sightings
          .filter(({ outcome }) => outcome === "origin_not_allowed")
          .map(({ origin, count, lastSeenAt }) => ({
            origin,
            count,
            lastSeen: lastSeenAt.toISOString(),
          }))}
        ownOrigin={env().FOYER_URL}
      />
      <LoadsByDay loads={loads} today={new Date()} />
    </>
  );
}
