import type { PublishedConfig } from "@/protocol/embedded-service-config";
import type { DraftContent } from "./draft";
import { type PartName, partNames, parts } from "./parts";
import { deploymentKinds } from "./settings";

/** What customers would receive if the draft were published now. The preview shows the same. */
export function compileDeployment(draft: DraftContent): PublishedConfig {
  const compiled: Partial<PublishedConfig>[] = partNames.map((name) => compilePart(name, draft));
  return Object.assign(
    {
      name: draft.developerName,
      deploymentType: deploymentKinds[draft.deploymentType].wire,
      embeddedServiceMessagingChannel: {
        channelAddressIdentifier: draft.channel.addressIdentifier,
        authMode: "UnAuth",
      },
      attachments: { endUserToAgent: false, maxFileSize: 0 },
      transcript: { allowTranscriptDownload: false },
    },
    ...compiled,
  );
}

function compilePart<Name extends PartName>(name: Name, draft: DraftContent) {
  return parts[name].compile(draft[name], draft);
}
