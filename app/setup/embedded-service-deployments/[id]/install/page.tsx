import { Section } from "@/components/page/section";
import { ButtonLink } from "@/components/ui/button-link";
import { getDeployment } from "@/features/deployments/queries";
import { CheckSite } from "@/features/diagnostics/components/check-site";
import { FixButton } from "@/features/diagnostics/components/fix-button";
import { ShowingNotice } from "@/features/diagnostics/components/showing-notice";
import { diagnose } from "@/features/diagnostics/doctor";
import { isLoopback, siteUrl } from "@/features/install/addresses";
import { AppInstall } from "@/features/install/components/app-install";
import { ClientInstall } from "@/features/install/components/client-install";
import { LoopbackNotice } from "@/features/install/components/loopback-notice";
import { WebsiteInstall } from "@/features/install/components/website-install";
import { exampleAttributes } from "@/features/install/example-attributes";
import { requireAdmin } from "@/features/members/gate";
import { env } from "@/lib/env";
import { orNotFound } from "@/lib/or-not-found";

export default async function InstallPage({
  params,
}: PageProps<"/setup/embedded-service-deployments/[id]/install">) {
  const actor = await requireAdmin();
  const { organizationId } = actor;
  const state = await orNotFound(getDeployment(actor, (await params).id));
  const { id: deploymentId, developerName, deploymentType } = state.draft;
  const { FOYER_URL: foyerUrl, urlChosen } = env();
  const values = { organizationId, developerName, foyerUrl };
  const showing = await diagnose(actor, state);

  return (
    <>
      <div className="mb-8 max-w-210 space-y-2 empty:hidden">
        <ShowingNotice showing={showing}>
          {!showing.showing && (
            <FixButton
              organizationId={organizationId}
              deploymentId={deploymentId}
              fix={showing.fix}
            />
          )}
        </ShowingNotice>
        {isLoopback(foyerUrl) && <LoopbackNotice foyerUrl={foyerUrl} chosen={urlChosen} />}
      </div>
      <div>
        {deploymentType === "web" && (
          <WebsiteInstall
            {...values}
            siteUrl={siteUrl(values)}
            translated={state.draft.texts.languages.length > 0}
          />
        )}
        {deploymentType === "mobile" && <AppInstall {...values} />}
        {deploymentType === "custom_client" && (
          <ClientInstall {...values} routingAttributes={exampleAttributes(state.live?.content)} />
        )}
        {deploymentType === "web" && (
          <Section
            stacked
            title="See whether it works"
            text="Foyer watches for your page, and says what it got: the chat, or the reason why not."
          >
            <CheckSite organizationId={organizationId} deploymentId={deploymentId}>
              <ButtonLink href={`/test-page/${deploymentId}`} target="_blank">
                Open test page
              </ButtonLink>
            </CheckSite>
          </Section>
        )}
      </div>
    </>
  );
}
