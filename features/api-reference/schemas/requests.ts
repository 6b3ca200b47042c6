import { acknowledgeRequest } from "@/protocol/acknowledgement.schema";
import * as requests from "@/protocol/messaging-api.schema";
import { alternatives, type Named } from "./named";

const orgId =
  "The organization’s ID: `00D` and 12 characters. Its form of 18 characters is taken too.";
const esDeveloperName = "The deployment’s developer name.";
const routingAttributes =
  "Answers to the pre-chat form and values of hidden fields, by the field’s name. Numbers and booleans are taken as their text.";
const language = "The customer’s, such as `en_US`.";

const tokenMembers = {
  orgId,
  esDeveloperName,
  deviceId: "Yours for this device; it comes back in the answer.",
};

const kindsOfMessage: Record<string, string> = {
  StaticContentMessage: "A text.",
  ChoicesResponseMessage: "What was chosen of a `ChoicesMessage`.",
  FormResponseMessage: "What was filled into a `FormMessage`.",
};

export const requestSchemas: Named[] = [
  {
    name: "AccessTokenRequest",
    schema: requests.accessTokenRequest,
    about: "Whose chat it is. Other members, such as `platform`, are taken and not needed.",
    members: tokenMembers,
  },
  {
    name: "VerifiedAccessTokenRequest",
    schema: requests.verifiedTokenRequest,
    about: "The same, with the proof of who the customer is.",
    members: {
      ...tokenMembers,
      authorizationType: "Always `JWT`.",
      customerIdentityToken: "The JWT that your server signed for this customer.",
    },
  },
  {
    name: "CreateConversationRequest",
    schema: requests.createConversationRequest,
    about: "A conversation, as you call it.",
    members: {
      conversationId: "A UUID that you make, in lowercase.",
      esDeveloperName,
      routingAttributes,
      language,
    },
  },
  {
    name: "SendMessageRequest",
    schema: requests.sendMessageRequest,
    about: "A message, and what a new session needs where one begins with it.",
    members: {
      message: "What the customer says.",
      esDeveloperName,
      isNewMessagingSession: "True: `routingAttributes` hold the answers for a new session.",
      routingAttributes,
      language,
    },
  },
  ...alternatives(
    requests.sendMessageRequest.shape.message,
    (kind) => `Customer${kind}`,
    (kind) => kindsOfMessage[kind] ?? "",
  ),
  {
    name: "SendFileRequest",
    schema: requests.sendFileRequest,
    about: "What is said with a file, and what a new session needs where one begins with it.",
    members: {
      message: "The message that holds the file.",
      "message.id": "A UUID that you make for the message.",
      "message.inReplyToMessageId": "The message that it answers.",
      "message.fileId": "A UUID that you make for the file; the attachment’s id.",
      "message.text": "Said with it.",
      esDeveloperName,
      isNewMessagingSession: "True: `routingAttributes` hold the answers for a new session.",
      routingAttributes,
      language,
    },
  },
  {
    name: "TypingRequest",
    schema: requests.typingRequest,
    about: "That the customer writes, or has stopped.",
    members: {
      id: "Yours; nothing depends on it.",
      entryType: "Which of the two.",
    },
  },
  {
    name: "AcknowledgeRequest",
    schema: acknowledgeRequest,
    about: "What the customer’s client has received, and what the customer has seen.",
    members: {
      acks: "Up to 100.",
      "acks.id": "A UUID that you make for the acknowledgement.",
      "acks.entryType": "`Delivery`: it reached the client. `Read`: the customer saw it.",
      "acks.conversationEntryId": "The message’s id.",
    },
  },
];
