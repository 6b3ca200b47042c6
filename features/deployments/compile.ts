import { filePath } from "@/features/files/address";
import type { PreChatField } from "@/features/pre-chat/fields";
import { brandingColors } from "@/protocol/branding";
import type {
  ChoiceList,
  EmbeddedServiceConfig,
  FormField,
} from "@/protocol/embedded-service-config";
import type { DraftContent } from "./draft";
import { deploymentKinds } from "./settings";

/** What customers would receive if the draft were published now. The preview shows the same. */
export function compileDeployment(draft: DraftContent): EmbeddedServiceConfig {
  const asked = draft.preChatEnabled ? draft.preChatFields.filter(({ hidden }) => !hidden) : [];
  const hidden = draft.preChatFields.filter((field) => field.hidden);
  return {
    schema: 1,
    name: draft.developerName,
    deploymentType: deploymentKinds[draft.deploymentType].wire,
    chatTitle: draft.chatTitle,
    welcomeText: draft.welcomeText,
    branding: brandingTokens(draft),
    forms: [
      {
        formType: "PreChat",
        displayContext: draft.preChatDisplay,
        formFields: [
          ...asked.map((field, at) => formField(field, at + 1)),
          ...hidden.map((field) => formField(field, -1)),
        ],
      },
    ],
    choiceListConfig: {
      choiceList: asked.filter(({ fieldType }) => fieldType === "ChoiceList").map(choiceList),
    },
    embeddedServiceMessagingChannel: {
      channelAddressIdentifier: draft.channel.addressIdentifier,
      authMode: "UnAuth",
    },
    attachments: { endUserToAgent: false, maxFileSize: 0 },
    transcript: { allowTranscriptDownload: false },
  };
}

/** The logo is a path here, so that a version outlives a change of the server's address. */
function brandingTokens({ organizationId, branding, deploymentType }: DraftContent) {
  if (deploymentType !== "web") return [];
  const { font, baseFontSize, width, height, logoFileId } = branding;
  const logo = logoFileId ? filePath(organizationId, logoFileId) : "";
  return [
    ...brandingColors.map((key) => ({ n: key, v: branding[key] })),
    { n: "font", v: font },
    { n: "baseFontSize", v: baseFontSize },
    { n: "width", v: String(width) },
    { n: "height", v: String(height) },
    { n: "logoImage", v: logo },
  ];
}

function formField(field: PreChatField, order: number): FormField {
  return {
    name: field.name,
    label: field.label,
    order,
    type: field.fieldType,
    required: field.required,
    maxLength: field.maximumLength,
    isHidden: field.hidden,
    ...(field.fieldType === "ChoiceList" && { choiceListId: field.name }),
  };
}

/** A field has at most one list, so the field's name names it and stays the same between versions. */
function choiceList({ name, choices }: PreChatField): ChoiceList {
  return {
    choiceListId: name,
    choiceListValues: choices.map((choice, at) => ({
      order: at + 1,
      choiceListValueName: choice,
      choiceListValueId: choice,
      isDefaultValue: false,
    })),
  };
}
