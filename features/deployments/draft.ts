import type { DeploymentType } from "@/protocol/channel";
import type { Parts } from "./parts";

/** What of a draft reaches the customer's browser once it is published. */
export type DraftContent = Parts & {
  organizationId: string;
  developerName: string;
  deploymentType: DeploymentType;
  channel: { addressIdentifier: string };
};

export type DeploymentDraft = DraftContent & {
  id: string;
  label: string;
  domain: string;
  enabled: boolean;
  revision: number;
  updatedAt: Date;
  channel: { id: string; label: string; active: boolean; addressIdentifier: string };
};
