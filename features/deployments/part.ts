import type { Parameter } from "@/features/parameters/queries";
import type { DeploymentType } from "@/protocol/channel";
import type { EmbeddedServiceConfig } from "@/protocol/embedded-service-config";
import type { Change } from "./change";

export type PartOwner = { organizationId: string; deploymentType: DeploymentType };

/**
 * A part of a deployment that is drafted, compared, published and rolled back with the others. Pure:
 * the preview compiles with the same functions. Where it is stored, `stored-parts.ts` says.
 */
export type DeploymentPart<Content> = {
  /** What a new deployment has of it. */
  standard: Content;
  /** What of it customers would receive. */
  compile: (content: Content, owner: PartOwner) => Partial<EmbeddedServiceConfig>;
  /** The content that a version was made from; what a version does not say, the draft keeps. */
  decompile: (version: EmbeddedServiceConfig, draft: DecompileContext<Content>) => Content;
  /** What customers would notice, in the order of the screen. */
  compare: (before: EmbeddedServiceConfig, after: EmbeddedServiceConfig) => Change[];
};

export type DecompileContext<Content> = PartOwner & {
  content: Content;
  channelLabel: string;
  parameters: readonly Parameter[];
};
