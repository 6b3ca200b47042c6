import type { Parameter } from "@/features/parameters/queries";
import type { DeploymentType } from "@/protocol/channel";
import type { EmbeddedServiceConfig, PublishedConfig } from "@/protocol/embedded-service-config";
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
  compile: (content: Content, owner: PartOwner) => Partial<PublishedConfig>;
  /** The content that a version was made from; what a version does not say, the draft keeps. */
  decompile: (version: PublishedConfig, draft: DecompileContext<Content>) => Content;
  /** Its texts that an admin wrote, each given to `say` and put back as it answers. */
  translate?: (config: EmbeddedServiceConfig, say: Say) => Partial<EmbeddedServiceConfig>;
  /** What customers would notice, in the order of the screen. */
  compare: (before: PublishedConfig, after: PublishedConfig) => Change[];
};

/** One text of an admin, under the key by which its translations are kept. */
export type OwnText = {
  key: string;
  label: string;
  text: string;
  /** Characters. */
  limit: number;
};
export type Say = (own: OwnText) => string;

export type DecompileContext<Content> = PartOwner & {
  content: Content;
  channelLabel: string;
  parameters: readonly Parameter[];
};
