import type { BrandingInput } from "@/features/branding/input";
import { brandingPart } from "@/features/branding/part";
import type { Invitation } from "@/features/chat-invitations/input";
import { invitationsPart } from "@/features/chat-invitations/part";
import { chatWindowPart } from "@/features/chat-window/part";
import type { PreChat } from "@/features/pre-chat/fields";
import { preChatPart } from "@/features/pre-chat/part";
import { textsPart } from "@/features/texts/part";
import type { ChatWindow } from "@/protocol/chat-window";
import type { PublishedTexts } from "@/protocol/embedded-service-config";
import { type Details, detailsPart } from "./details/part";
import type { DeploymentPart } from "./part";

/** What a draft consists of, by the name under which it holds it. */
export type Parts = {
  details: Details;
  branding: BrandingInput;
  preChat: PreChat;
  texts: PublishedTexts;
  chatWindow: ChatWindow;
  invitations: Invitation[];
};
export type PartName = keyof Parts;

/** In the order in which changes are shown. */
export const parts: { readonly [Name in PartName]: DeploymentPart<Parts[Name]> } = {
  details: detailsPart,
  branding: brandingPart,
  preChat: preChatPart,
  texts: textsPart,
  chatWindow: chatWindowPart,
  invitations: invitationsPart,
};

export const partNames = Object.keys(parts) as PartName[];

/** What a new deployment is made of. */
export function standardParts(): Parts {
  const standards = partNames.map((name) => [name, parts[name].standard]);
  return Object.fromEntries(standards);
}
