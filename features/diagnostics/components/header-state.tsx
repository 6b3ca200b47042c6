"use client";

import { usePathname } from "next/navigation";
import { Badge } from "@/components/ui/badge";
import type { Showing } from "../showing";
import { DeploymentState } from "./deployment-state";
import { FixButton } from "./fix-button";

/** For the header of a deployment's pages. Install says the reason and its fix itself, above the snippet. */
export function HeaderState({
  organizationId,
  deploymentId,
  showing,
}: {
  organizationId: string;
  deploymentId: string;
  showing: Showing;
}) {
  const onInstall = usePathname().endsWith("/install");
  if (showing.showing) return <DeploymentState showing={showing} />;
  if (onInstall) return <Badge tone="warning">Not showing</Badge>;

  return (
    <DeploymentState
      showing={showing}
      fix={
        <FixButton organizationId={organizationId} deploymentId={deploymentId} fix={showing.fix} />
      }
    />
  );
}
