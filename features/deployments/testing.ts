import { aChannel } from "@/features/channels/testing";
import type { Actor } from "@/features/members/actor";
import { detailFieldsOf } from "@/features/pre-chat/detail-fields";
import { noTerms } from "@/features/pre-chat/details";
import type { PreChatInput } from "@/features/pre-chat/input";
import type { DeploymentDraft } from "./draft";
import type { DeploymentInput } from "./input";
import { createDeployment } from "./mutations";

/** On a new channel for its type, unless `channelId` names one. */
export async function aDeployment(
  actor: Actor,
  overrides: Partial<DeploymentInput> = {},
): Promise<DeploymentDraft> {
  const deploymentType = overrides.deploymentType ?? "web";
  const channelId =
    overrides.channelId ??
    (await aChannel(actor, { usedFor: deploymentType, developerName: `For_${deploymentType}` })).id;
  return createDeployment(actor, {
    deploymentType,
    label: "Shop",
    developerName: "Shop",
    domain: "example.com",
    allowDomain: false,
    ...overrides,
    channelId,
  });
}

export const aField: PreChatInput["visible"][number] = {
  source: "_email",
  label: "Email",
  fieldType: "Email",
  required: true,
  maximumLength: 80,
  choices: [],
  choiceListId: "",
  details: detailFieldsOf(),
};

export function aPreChat(overrides: Partial<PreChatInput> = {}): PreChatInput {
  return {
    enabled: true,
    display: "Conversation",
    moment: "BeforeChat",
    terms: noTerms,
    visible: [aField],
    hidden: [],
    ...overrides,
  };
}
