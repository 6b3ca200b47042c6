import type { Parameter } from "@/features/parameters/queries";
import type { PublishedConfig } from "@/protocol/embedded-service-config";
import type { DeploymentDraft } from "./draft";
import { type PartName, type Parts, partNames, parts } from "./parts";

/** The parts of the draft that an earlier version was made from. */
export function decompileVersion(
  version: PublishedConfig,
  draft: DeploymentDraft,
  parameters: readonly Parameter[],
): Parts {
  const entries = partNames.map((name) => [name, decompilePart(name, version, draft, parameters)]);
  return Object.fromEntries(entries);
}

function decompilePart<Name extends PartName>(
  name: Name,
  version: PublishedConfig,
  draft: DeploymentDraft,
  parameters: readonly Parameter[],
): Parts[Name] {
  const { organizationId, deploymentType, channel } = draft;
  return parts[name].decompile(version, {
    ...{ organizationId, deploymentType, parameters },
    content: draft[name],
    channelLabel: channel.label,
  });
}
