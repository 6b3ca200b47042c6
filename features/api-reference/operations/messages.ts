import { acknowledgeAnswer, acknowledgeRequest } from "@/protocol/acknowledgement.schema";
import * as answers from "@/protocol/messaging-answers.schema";
import { messagingApiPath } from "@/protocol/messaging-api";
import { sendMessageRequest, typingRequest } from "@/protocol/messaging-api.schema";
import { exampleValues } from "../example-values";
import type { Operation } from "../operation";
import { conversationPlace, conversationUnknown, deploymentNotOpen, emptyObject } from "./shared";

const { esDeveloperName, messageId, questionId } = exampleValues;

export const messageOperations: Operation[] = [
  {
    id: "sendMessage",
    tag: "Messages",
    method: "POST",
    path: `${messagingApiPath}/conversation/{conversationId}/message`,
    summary: "Send a message",
    about: [
      "202 means that it is stored. You make the message’s UUID; the same message with the same UUID is answered the same again and stored once, so after a broken connection just send it once more.",
      "The message comes back on the event stream like everybody else’s: show it when it does, and all of the customer’s clients agree on the order.",
      "417 means that no session is open and the pre-chat form is asked for every session: ask it, and send the same message with `isNewMessagingSession` true and the answers as `routingAttributes`. Without such a form a new session begins by itself.",
    ],
    bearer: true,
    after: "conversation",
    places: conversationPlace,
    body: {
      schema: sendMessageRequest,
      examples: {
        "A text": {
          message: {
            id: messageId,
            messageType: "StaticContentMessage",
            staticContent: { formatType: "Text", text: "Hello there" },
          },
          esDeveloperName,
        },
        "A choice": {
          message: {
            id: messageId,
            messageType: "ChoicesResponseMessage",
            inReplyToMessageId: questionId,
            choicesResponse: {
              formatType: "Selections",
              selectedOptions: [{ optionIdentifier: "billing" }],
            },
          },
          esDeveloperName,
        },
        "A filled-in form": {
          message: {
            id: messageId,
            messageType: "FormResponseMessage",
            inReplyToMessageId: questionId,
            formResponse: {
              formatType: "Inputs",
              inputValues: [
                {
                  inputValueType: "SingleInputValue",
                  inputId: "name",
                  value: { valueType: "TextValue", textValue: "Zoe" },
                },
                {
                  inputValueType: "SelectedOptionsInputValue",
                  inputId: "topic",
                  selectedOptions: [{ optionIdentifier: "orders" }],
                },
              ],
            },
          },
          esDeveloperName,
        },
        "The first of a new session": {
          message: {
            id: messageId,
            messageType: "StaticContentMessage",
            staticContent: { formatType: "Text", text: "Me again" },
          },
          esDeveloperName,
          isNewMessagingSession: true,
          routingAttributes: { Topic: "Billing" },
          language: "en_US",
        },
      },
    },
    answers: {
      202: {
        about: "It is stored.",
        body: {
          schema: answers.sentMessage,
          example: {
            conversationEntries: [{ id: messageId, clientTimestamp: 1_700_000_000_000 }],
          },
        },
      },
    },
    refusals: {
      400: `\`invalid\`: the message names the member, or says why an answer does not fit its question. \`conversation_closed\`: begin another conversation. ${deploymentNotOpen}`,
      404: conversationUnknown,
      409: "`conflict`: another message of this conversation has this id.",
      417: "`needs_pre_chat`: no session is open, and the pre-chat form comes first.",
    },
  },
  {
    id: "sendTypingIndicator",
    tag: "Messages",
    method: "POST",
    path: `${messagingApiPath}/conversation/{conversationId}/entry`,
    summary: "Show that the customer is typing",
    about: [
      "The rep sees it for five seconds, or until the message or `TypingStoppedIndicator` comes. It is not stored. One call every three seconds of typing is plenty.",
    ],
    bearer: true,
    after: "conversation",
    places: conversationPlace,
    body: {
      schema: typingRequest,
      examples: {
        Started: { entryType: "TypingStartedIndicator", id: messageId },
        Stopped: { entryType: "TypingStoppedIndicator", id: messageId },
      },
    },
    answers: { 202: { about: "It is shown.", body: emptyObject } },
    refusals: { 404: conversationUnknown },
  },
  {
    id: "acknowledgeEntries",
    tag: "Messages",
    method: "POST",
    path: `${messagingApiPath}/conversation/{conversationId}/acknowledge-entries`,
    summary: "Say that messages arrived, or were read",
    about: [
      "Acknowledge what the other side says: `Delivery` when a message has reached the client, `Read` when the customer has seen it. Up to 100 go in one call.",
      "There is at most one of each kind per message. What is no message of the other side is passed over, so a client may acknowledge whatever it hears; the answer names those that stand.",
    ],
    bearer: true,
    after: "conversation",
    places: conversationPlace,
    body: {
      schema: acknowledgeRequest,
      examples: {
        "One message, delivered and read": {
          acks: [
            { id: messageId, entryType: "Delivery", conversationEntryId: questionId },
            { id: messageId, entryType: "Read", conversationEntryId: questionId },
          ],
        },
      },
    },
    answers: {
      202: {
        about: "They are stored.",
        body: {
          schema: acknowledgeAnswer,
          example: {
            acks: [{ id: messageId, entryType: "Read", conversationEntryId: questionId }],
          },
        },
      },
    },
    refusals: { 404: conversationUnknown },
  },
];
