import { acknowledgeAnswer } from "@/protocol/acknowledgement.schema";
import * as answers from "@/protocol/messaging-answers.schema";
import type { Named } from "./named";

const accessToken = "A JWT. Send it as `Authorization: Bearer …`. Its claim `exp` says until when.";
const lastEventId = "Where a stream opened with this token begins when it names no event.";

export const answerSchemas: Named[] = [
  {
    name: "AccessToken",
    schema: answers.accessToken,
    about: "A token for the same customer.",
    members: { accessToken, lastEventId },
  },
  {
    name: "CustomerToken",
    schema: answers.customerToken,
    about: "A token, and what a client needs to begin.",
    members: {
      accessToken,
      lastEventId,
      context: "What a client needs to begin.",
      "context.deviceId": "Yours, or one that was made.",
      "context.configuration": "What an Admin published.",
      "context.configuration.timestamp": "When it was answered, in epoch milliseconds.",
      "context.endUser": "Who the customer is.",
      "context.endUser.subject":
        "The customer’s name in events: `channelPlatformKey`, and `sender.subject` of what they say.",
      "context.identity": "What became of an identity token; absent where none was sent.",
    },
  },
  {
    name: "EmbeddedServiceConfig",
    schema: answers.servedConfig,
    about:
      "What an Admin published, for clients that are not the widget. It has more members, which the widget needs.",
    members: {
      name: "The deployment’s developer name.",
      deploymentType: "Any of the three can be used with this API.",
      "embeddedServiceMessagingChannel.channelAddressIdentifier": "The channel’s address.",
      "embeddedServiceMessagingChannel.authMode": "`Auth`: the channel knows verified customers.",
      forms: "One: the pre-chat form.",
      "forms.displayContext":
        "`Conversation`: asked before a conversation. `Session`: asked before each session.",
      "forms.formFields": "In order. Ask those whose `isHidden` is false.",
      "forms.formFields.name": "The name in `routingAttributes`.",
      "forms.formFields.order": "Its place.",
      "forms.formFields.type": "`Text`, `Email`, `Number`, `Phone`, `Checkbox`, `ChoiceList`.",
      "forms.formFields.required": "Whether it must be answered.",
      "forms.formFields.maxLength": "Characters at the most.",
      "forms.formFields.isHidden": "Filled in by the client, not by the customer.",
      choiceListConfig: "What fields of type `ChoiceList` offer.",
      "attachments.allowedFileTypes": "Endings of names that may be sent; absent: any.",
      "attachments.endUserToAgent": "Whether customers may send files.",
      "attachments.maxFileSize": "Of one file, in MiB (1,048,576 bytes).",
      "transcript.allowTranscriptDownload": "Whether customers may take the transcript.",
    },
  },
  {
    name: "Configuration",
    schema: answers.configuration,
    about: "The published configuration with what is true now, or the reason why there is none.",
  },
  {
    name: "KnownAnswers",
    schema: answers.knownAnswers,
    about: "What is known of the customer’s answers.",
    members: {
      answers: "By field, as `routingAttributes` take them.",
      termsVersion: "Of the terms that the customer accepted last.",
    },
  },
  {
    name: "ConversationStatus",
    schema: answers.conversationStatus,
    about: "Where a conversation stands.",
    members: { conversationId: "As you call it.", routingStatus: "Whether somebody answers." },
  },
  {
    name: "ConversationList",
    schema: answers.conversationList,
    about: "The customer’s conversations, newest first.",
    members: {
      openConversationsFound: "How many are open, listed or not.",
      closedConversationsFound: "How many are closed, listed or not.",
      "conversations.conversationId": "As its client called it.",
      "conversations.startTimestamp": "In epoch milliseconds.",
      "conversations.endTimestamp": "In epoch milliseconds; 0 while it is open.",
    },
  },
  {
    name: "SentMessage",
    schema: answers.sentMessage,
    about: "What is stored.",
    members: {
      conversationEntries: "One for each message.",
      "conversationEntries.id": "The message’s id, as you sent it.",
      "conversationEntries.clientTimestamp": "When it arrived, in epoch milliseconds.",
    },
  },
  {
    name: "FileAddress",
    schema: answers.fileAddress,
    about: "A file, and where it is for a while.",
    members: {
      id: "The attachment’s `referenceId`.",
      name: "As it was sent.",
      mimeType: "What it is, read from its content.",
      size: "In bytes.",
      url: "Opens the file for half an hour at least, for whoever has it.",
    },
  },
  {
    name: "EntryList",
    schema: answers.entryList,
    about: "A part of the log.",
    members: { conversationEntries: "Newest first." },
  },
  {
    name: "Acknowledgements",
    schema: acknowledgeAnswer,
    about: "Those that stand, whether made now or earlier.",
    members: {
      acks: "In order of the request; what was no message of the other side is left out.",
    },
  },
  {
    name: "Error",
    schema: answers.errorBody,
    about:
      "Of every refusal. `code` is for programs and does not change; `message` is for people: what is wrong, then what to do.",
    members: {
      message: "What is wrong, then what to do.",
      code: "Such as `not_found` or `unknown_deployment`.",
    },
  },
];
