import type { BrandingInput } from "@/features/branding/input";
import type { PreChatField } from "@/features/pre-chat/fields";
import type { DeploymentType } from "@/protocol/channel";
import type { PreChatDisplay } from "@/protocol/pre-chat";

/** What of a draft reaches the customer's browser once it is published. */
export type DraftContent = {
  organizationId: string;
  developerName: string;
  deploymentType: DeploymentType;
  chatTitle: string;
  welcomeText: string;
  branding: BrandingInput;
  preChatEnabled: boolean;
  preChatDisplay: PreChatDisplay;
  preChatFields: PreChatField[];
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
