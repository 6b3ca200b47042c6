import type { Values } from "@/lib/setting";
import { standardsOf } from "@/lib/setting";
import type { PublishedConfig } from "@/protocol/embedded-service-config";
import { changed, changedIn } from "../change";
import { channelWord } from "../channel-change/channel-label";
import type { DeploymentPart } from "../part";
import { detailSettings } from "../settings";

export type Details = Values<typeof detailSettings>;

export const detailsPart: DeploymentPart<Details> = {
  standard: standardsOf(detailSettings),
  compile: ({ chatTitle, welcomeText }) => ({ chatTitle, welcomeText }),
  decompile: ({ chatTitle, welcomeText }) => ({ chatTitle, welcomeText }),
  translate: ({ chatTitle, welcomeText }, say) => ({
    chatTitle: say({ key: "chatTitle", text: chatTitle, ...detailSettings.chatTitle }),
    welcomeText: say({ key: "welcomeText", text: welcomeText, ...detailSettings.welcomeText }),
  }),
  compare: (before, after) => [
    ...changedIn("Details", detailSettings, before, after),
    ...changed("Details", "Developer name", before.name, after.name),
    ...changed("Details", channelWord, addressIn(before), addressIn(after)),
  ],
};

function addressIn({ embeddedServiceMessagingChannel }: PublishedConfig): string {
  return embeddedServiceMessagingChannel.channelAddressIdentifier;
}
