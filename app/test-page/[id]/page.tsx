import type { Metadata } from "next";
import { getDeployment } from "@/features/deployments/queries";
import { diagnose } from "@/features/diagnostics/doctor";
import { siteUrl } from "@/features/install/addresses";
import { TestPage } from "@/features/install/components/test-page";
import { requireAdmin } from "@/features/members/gate";
import { env } from "@/lib/env";
import { orNotFound } from "@/lib/or-not-found";

export const metadata: Metadata = { title: "Test page" };

/** A website of Foyer's own origin with the live version: outside of Setup, as customers see it. */
export default async function DeploymentTestPage({ params }: PageProps<"/test-page/[id]">) {
  const actor = await requireAdmin();
  const { organizationId } = actor;
  const state = await orNotFound(getDeployment(actor, (await params).id));
  const { label, developerName } = state.draft;
  const foyerUrl = env().FOYER_URL;

  return (
    <TestPage
      label={label}
      organizationId={organizationId}
      deploymentName={developerName}
      siteUrl={siteUrl({ foyerUrl, organizationId, developerName })}
      foyerUrl={foyerUrl}
      version={state.live?.number}
      showing={await diagnose(actor, state)}
      installHref={`/setup/embedded-service-deployments/${state.draft.id}/install`}
    />
  );
}
