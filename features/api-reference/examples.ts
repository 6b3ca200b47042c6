import type { StreamEvent } from "@/protocol/entry";
import { exampleValues } from "./example-values";

const { esDeveloperName, accessToken, conversationId, messageId } = exampleValues;
const channelAddressIdentifier = "b0ffeafe-0d89-4338-b14a-172ad203f22a";
const guest = "v2/iamessage/UNAUTH/NA/uid:5f0c1d9e-6f0e-4f6e-9d7e-0a4f5b2c7d11";
const signedIn = "v2/iamessage/AUTH/Shop_Keys/uid:customer-17";

const deployment = {
  name: esDeveloperName,
  deploymentType: "api",
  embeddedServiceMessagingChannel: { channelAddressIdentifier, authMode: "UnAuth" },
  forms: [
    {
      formType: "PreChat",
      displayContext: "Conversation",
      formFields: [
        {
          name: "_firstName",
          order: 0,
          type: "Text",
          required: true,
          maxLength: 40,
          isHidden: false,
        },
        {
          name: "Order_Number",
          order: 1,
          type: "Text",
          required: false,
          maxLength: 255,
          isHidden: true,
        },
      ],
    },
  ],
  choiceListConfig: { choiceList: [] },
  attachments: { endUserToAgent: false, maxFileSize: 0 },
  transcript: { allowTranscriptDownload: false },
};

export const configurationExample = {
  embeddedServiceConfig: deployment,
  version: 3,
  verifiesUsers: false,
  language: "en",
  direction: "ltr",
  texts: {},
};

export function customerTokenExample(who: "guest" | "verified") {
  const verified = who === "verified";
  return {
    accessToken,
    lastEventId: "0",
    context: {
      deviceId: "0192f8d0-2f5a-7c11-8a40-61f6f1a3c9d2",
      configuration: { timestamp: 1_700_000_000_000, embeddedServiceConfig: deployment },
      endUser: { appType: "iamessage", role: "EndUser", subject: verified ? signedIn : guest },
      ...(verified && { identity: { verified: true, claims: { given_name: "Zoe" } } }),
    },
  };
}

const payload = {
  entryType: "Message",
  id: messageId,
  abstractMessage: {
    id: messageId,
    messageType: "StaticContentMessage",
    inReplyToMessageId: null,
    references: [],
    staticContent: { formatType: "Text", text: "Hello there" },
  },
  messageReason: null,
} as const;

const line = {
  identifier: messageId,
  entryType: "Message",
  sender: { role: "EndUser", appType: "iamessage", subject: guest, clientIdentifier: guest },
  senderDisplayName: "Zoe",
  clientTimestamp: 1_700_000_000_000,
  transcriptedTimestamp: 1_700_000_000_004,
  clientDuration: 0,
  relatedRecords: [],
} satisfies Omit<StreamEvent["conversationEntry"], "entryPayload">;

export const listedMessage = { ...line, conversationId, entryPayload: payload };

const streamedMessage: StreamEvent = {
  channelPlatformKey: guest,
  channelType: "embedded_messaging",
  channelAddressIdentifier,
  conversationId,
  conversationEntry: { ...line, entryPayload: JSON.stringify(payload) },
};

/** Read from the wire. */
export const streamExample = [
  { event: "CONVERSATION_MESSAGE", data: JSON.stringify(streamedMessage), id: "3" },
  { event: "ping", data: "0" },
];
