import * as z from "zod";
import { parameterDataTypes } from "./channel";
import {
  conditionLogics,
  conditionOperators,
  conditionTypes,
  invitationLooks,
  invitationPauses,
} from "./chat-invitation";
import { enterKeys, startOvers } from "./chat-window";
import type { PublishedConfig } from "./embedded-service-config";
import {
  conditionMatches,
  conditionTests,
  fieldControls,
  formFieldTypes,
  preChatDisplays,
  preChatMoments,
} from "./pre-chat";

const shownWhen = z.object({
  match: z.enum(conditionMatches),
  conditions: z.array(
    z.object({ field: z.string(), test: z.enum(conditionTests), value: z.string() }),
  ),
});

const formField = z.object({
  name: z.string(),
  label: z.string(),
  order: z.number().int(),
  type: z.enum(formFieldTypes),
  required: z.boolean(),
  maxLength: z.number().int(),
  isHidden: z.boolean(),
  choiceListId: z.string().exactOptional(),
  control: z.enum(fieldControls).exactOptional(),
  dataType: z.enum(parameterDataTypes).exactOptional(),
  helpText: z.string().exactOptional(),
  placeholder: z.string().exactOptional(),
  defaultValue: z.string().exactOptional(),
  shownWhen: shownWhen.exactOptional(),
  requiredWhenShown: z.literal(true).exactOptional(),
  minLength: z.number().int().exactOptional(),
  minimum: z.string().exactOptional(),
  maximum: z.string().exactOptional(),
  pattern: z.string().exactOptional(),
  patternMessage: z.string().exactOptional(),
  callingCode: z.string().exactOptional(),
  whenKnown: z.enum(["prefill", "skip"]).exactOptional(),
});

const form = z.object({
  formType: z.literal("PreChat"),
  displayContext: z.enum(preChatDisplays),
  moment: z.enum(preChatMoments).exactOptional(),
  formFields: z.array(formField),
});

const choiceList = z.object({
  choiceListId: z.string(),
  choiceListValues: z.array(
    z.object({
      order: z.number().int(),
      choiceListValueName: z.string(),
      choiceListValueId: z.string(),
      isDefaultValue: z.boolean(),
    }),
  ),
});

const texts = z.object({
  standard: z.string(),
  languages: z.array(z.string()),
  overrides: z.record(z.string(), z.record(z.string(), z.string())),
});

export const publishedConfig: z.ZodType<PublishedConfig> = z.object({
  name: z.string(),
  deploymentType: z.enum(["web", "mobile", "api"]),
  chatTitle: z.string(),
  welcomeText: z.string(),
  branding: z.array(z.object({ n: z.string(), v: z.string() })),
  forms: z.tuple([form]),
  choiceListConfig: z.object({ choiceList: z.array(choiceList) }),
  invitations: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      acceptLabel: z.string(),
      rejectLabel: z.string(),
      look: z.enum(invitationLooks),
      conditions: z.array(
        z.object({
          type: z.enum(conditionTypes),
          operator: z.enum(conditionOperators),
          value: z.string(),
          variable: z.string(),
        }),
      ),
      logic: z.enum(conditionLogics),
      formula: z.string(),
      afterAccept: z.enum(invitationPauses),
      afterReject: z.enum(invitationPauses),
    }),
  ),
  chatWindow: z.object({
    typingIndicators: z.boolean(),
    deliveryReceipts: z.boolean(),
    readReceipts: z.boolean(),
    emojiPicker: z.boolean(),
    enterKey: z.enum(enterKeys),
    confirmEnd: z.boolean(),
    startOver: z.enum(startOvers),
    contactLabel: z.string(),
    contactAddress: z.string(),
  }),
  termsAndConditions: z
    .object({
      isTermsAndConditionsEnabled: z.boolean(),
      isTermsAndConditionsRequired: z.boolean(),
      label: z.string(),
      version: z.string(),
    })
    .exactOptional(),
  embeddedServiceMessagingChannel: z.object({
    channelAddressIdentifier: z.string(),
    authMode: z.literal("UnAuth"),
  }),
  attachments: z.object({ endUserToAgent: z.boolean(), maxFileSize: z.number() }),
  transcript: z.object({ allowTranscriptDownload: z.boolean() }),
  texts,
});
