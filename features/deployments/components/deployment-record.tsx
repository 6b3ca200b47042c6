import type { ReactNode } from "react";
import { RecordPage } from "@/components/page/record-page";
import { deploymentKinds } from "../settings";
import { deploymentsPath, tabPath } from "../tabs";
import type { DeploymentSummary } from "../words";
import { DeploymentActions } from "./deployment-actions";
import { DeploymentBadges } from "./deployment-badges";
import { UnsavedFormProvider } from "./publish/unsaved-form";

type Named = {
  id: string;
  label: string;
  developerName: string;
  deploymentType: keyof typeof deploymentKinds;
  domain: string;
};

/** The frame around a deployment's tabs. */
export function DeploymentRecord({
  organizationId,
  deployment,
  conversations,
  state,
  children,
}: {
  organizationId: string;
  deployment: Named & DeploymentSummary;
  /** How many began on it: they stand in the way of deleting it. */
  conversations: number;
  /** Whether customers see it now, and why not. */
  state: ReactNode;
  children: ReactNode;
}) {
  const { id, label, developerName, deploymentType, domain, liveNumber, changes } = deployment;
  const kind = deploymentKinds[deploymentType];

  return (
    <UnsavedFormProvider>
      <RecordPage
        path={{ label: "Embedded Service Deployments", href: deploymentsPath }}
        title={label}
        badges={<DeploymentBadges deployment={deployment} />}
        text={
          <>
            <span className="font-mono text-mono">{developerName}</span> · {kind.label}
            {domain && ` · ${domain}`}
          </>
        }
        actions={
          <DeploymentActions
            organizationId={organizationId}
            deployment={{ id, label, domain }}
            conversations={conversations}
            due={liveNumber === null || changes > 0}
          />
        }
        notice={state}
        tabs={kind.tabs.map((tab) => ({ label: tab, href: tabPath(id, tab) }))}
      >
        {children}
      </RecordPage>
    </UnsavedFormProvider>
  );
}
